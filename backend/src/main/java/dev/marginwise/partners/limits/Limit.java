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
        long most = window.toSeconds() * MICROS;
        if (requests < 1 || requests > most) {
            throw new IllegalStateException(
                    "marginwise.limits." + name + " has to be 0, for no limit, or a number up to "
                            + "a million for each second of marginwise.limits.window, which lasts one at least.");
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
