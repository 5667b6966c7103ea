package dev.marginwise.rulebook;

/** Something to do besides choosing the mode, such as {@code smaller-size}; its words are in the edition's texts. */
public record Measure(String id) {}
