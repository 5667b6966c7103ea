package dev.marginwise.pages.start;

import static java.util.Objects.requireNonNull;

import dev.marginwise.pages.site.Lead;

/** The start page: how many questions there are at most (in words), how many complete sets of answers, and where to go on. */
public record StartPage(
        String questions,
        int answerSets,
        Lead notice,
        String wizardUrl,
        String howToChooseUrl,
        String rulesUrl,
        String answersUrl,
        String compareUrl) {
    public StartPage {
        requireNonNull(questions, "questions");
        requireNonNull(notice, "notice");
        requireNonNull(wizardUrl, "wizardUrl");
        requireNonNull(howToChooseUrl, "howToChooseUrl");
        requireNonNull(rulesUrl, "rulesUrl");
        requireNonNull(answersUrl, "answersUrl");
        requireNonNull(compareUrl, "compareUrl");
    }
}
