package dev.marginwise.peers;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Complete answer sets of today's edition. */
final class AnswerSets {
    /** As many as the other benchmarks of decisions take, in the same order. */
    private static final int DRAWN = 4096;

    private final RuleBook book;
    private final Questionnaire questionnaire;

    AnswerSets() {
        List<RuleBook> editions = PublishedEditions.read();
        this.book = editions.get(editions.size() - 1);
        this.questionnaire = book.questionnaire();
    }

    RuleBook book() {
        return book;
    }

    /** What time is taken over: drawn at random, the same in every run. */
    List<Map<String, String>> timed() {
        Random random = new Random(7);
        return IntStream.range(0, DRAWN).mapToObj(drawn -> any(random).ids()).toList();
    }

    private Answers any(Random random) {
        int index = 0;
        for (int q = 0; q < questionnaire.size(); q++) {
            index += (1 + random.nextInt(questionnaire.options(q))) * questionnaire.stride(q);
        }
        return Answers.at(questionnaire, index);
    }

    /**
     * What all must agree on before: the timed ones, every set that gives cross, of which hardly any would be drawn, and
     * one for every combination of rules that can hold.
     */
    List<Map<String, String>> compared() {
        RuleMasks masks = new RuleMasks(book);
        List<Map<String, String>> sets = new ArrayList<>(timed());
        Set<Long> seen = new HashSet<>();
        for (int number = 0; number < questionnaire.completeSets(); number++) {
            int index = questionnaire.completeSet(number);
            long holding = masks.holding(index);
            if (masks.mode(holding) == MarginMode.CROSS || seen.add(holding)) {
                sets.add(Answers.at(questionnaire, index).ids());
            }
        }
        return sets;
    }
}
