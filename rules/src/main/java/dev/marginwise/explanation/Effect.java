package dev.marginwise.explanation;

/** What the changes of an explanation bring about. */
public enum Effect {
    /** The other mode is settled: told of answers to which no relevant question is missing. */
    SETTLES_OTHER_MODE,
    /** The other mode becomes possible, and the questions that are still open decide: told of incomplete answers. */
    OPENS_OTHER_MODE
}
