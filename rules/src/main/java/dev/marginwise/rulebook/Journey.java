package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Answers;
import java.util.List;

/** A person in one sentence, their answers, and what the rules must say of them; ids in the order of the rule book. */
public record Journey(
        String sentence,
        Answers answers,
        MarginMode mode,
        List<String> gates,
        List<String> measures,
        List<String> cautions,
        List<String> contradictions) {}
