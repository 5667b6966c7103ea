package dev.marginwise.pages.site;

/** A link; {@code current} marks the page (or group of pages) one is on. */
public record Link(String text, String url, boolean current) {

    /** A link to somewhere else. */
    public static Link to(String text, String url) {
        return new Link(text, url, false);
    }
}
