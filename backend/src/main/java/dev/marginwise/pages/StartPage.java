package dev.marginwise.pages;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The start page: how many questions there are at most (in words), how many complete sets of answers, and where to go on. A page
 * that does not exist yet is left out.
 */
public record StartPage(
        String questions,
        int answerSets,
        Lead notice,
        String wizardUrl,
        String howToChooseUrl,
        String rulesUrl,
        Optional<String> compareUrl) {
    public StartPage {
        requireNonNull(questions, "questions");
        requireNonNull(notice, "notice");
        requireNonNull(wizardUrl, "wizardUrl");
        requireNonNull(howToChooseUrl, "howToChooseUrl");
        requireNonNull(rulesUrl, "rulesUrl");
        requireNonNull(compareUrl, "compareUrl");
    }
}
