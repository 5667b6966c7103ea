package dev.marginwise.pages.start;

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
        String compareUrl) {}
