package dev.marginwise.pages.start;

import dev.marginwise.pages.site.Lead;
import dev.marginwise.pages.site.Link;
import dev.marginwise.rulebook.Prose;
import java.util.List;

/**
 * The start page: how many questions there are at most (in words), how many complete sets of answers, the way of the guide
 * step by step, and where to go on; {@code explain} leads to what explains before anything is asked.
 */
public record StartPage(
        String questions,
        int answerSets,
        Lead notice,
        List<Link> explain,
        List<Prose> steps,
        String wizardUrl,
        String howToChooseUrl,
        String rulesUrl,
        String answersUrl,
        String compareUrl) {
    public StartPage {
        explain = List.copyOf(explain);
        steps = List.copyOf(steps);
    }
}
