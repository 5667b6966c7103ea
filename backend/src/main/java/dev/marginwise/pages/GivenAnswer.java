package dev.marginwise.pages;

import static java.util.Objects.requireNonNull;

/** What was answered, under the question's topic. */
public record GivenAnswer(String topic, String text) {
    public GivenAnswer {
        requireNonNull(topic, "topic");
        requireNonNull(text, "text");
    }
}
