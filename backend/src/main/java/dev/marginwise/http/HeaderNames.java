package dev.marginwise.http;

/** Names of headers of ours that more than one room writes. */
public final class HeaderNames {
    /** The edition that an answer of the API rests on. */
    public static final String EDITION = "Marginwise-Edition";

    private HeaderNames() {}
}
