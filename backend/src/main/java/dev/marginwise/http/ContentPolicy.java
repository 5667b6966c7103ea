package dev.marginwise.http;

/** What a page of ours may load, and who may show it in a frame. */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";

    private static final String OUR_OWN_FILES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'");

    private ContentPolicy() {}

    /**
     * The policy of a page.
     *
     * @param ancestors who may frame it, as {@code frame-ancestors} writes it, such as {@code 'none'}
     */
    public static String framedBy(String ancestors) {
        return OUR_OWN_FILES + "; frame-ancestors " + ancestors + "; require-trusted-types-for 'script'";
    }
}
