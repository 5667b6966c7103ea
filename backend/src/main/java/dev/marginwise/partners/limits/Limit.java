package dev.marginwise.partners.limits;

import java.time.Duration;

/**
 * So many requests at once, and as many in each window from then on, spread evenly (a token bucket). Times are microseconds.
 *
 * @param name as in {@code RateLimit-Policy}
 * @param requests at least one
 * @param window whole seconds, at least one
 */
record Limit(String name, long requests, Duration window) {
    private static final long MICROS = 1_000_000;

    Limit {
        if (requests < 1) throw new IllegalArgumentException(name + ": a limit allows one request at least");
        if (window.toSeconds() < 1) throw new IllegalArgumentException(name + ": a limit lasts a second at least");
        if (requests > window.toSeconds() * MICROS) {
            throw new IllegalArgumentException(name + ": a limit allows a million requests a second at most");
        }
    }

    /** After this time one request more may come. */
    long cost() {
        return window.toSeconds() * MICROS / requests;
    }

    /** After this time of silence everything may come again. */
    long span() {
        return cost() * requests;
    }

    /** Value of the header {@code RateLimit-Policy}. */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds();
    }
}
