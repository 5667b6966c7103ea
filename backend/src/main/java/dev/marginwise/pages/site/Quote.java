package dev.marginwise.pages.site;

/** A statement of the guide, quoted: its id ({@code S9}), its words, and where it stands among all statements. */
public record Quote(String statement, String text, String url) {}
