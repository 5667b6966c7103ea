package dev.marginwise.partners.limits;

/**
 * What a limit says to one request.
 *
 * @param granted whether it may go on
 * @param left how many more may come at once
 * @param fullIn microseconds until everything may come again
 */
record Grant(Limit limit, boolean granted, long left, long fullIn) {
    private static final long MICROS = 1_000_000;

    static Grant of(Limit limit, boolean granted, long fullIn) {
        return new Grant(limit, granted, Math.max(0, (limit.span() - fullIn) / limit.cost()), fullIn);
    }

    /** Value of the header {@code RateLimit}. */
    String header() {
        return "\"" + limit.name() + "\";r=" + left + ";t=" + seconds(fullIn);
    }

    /** After so many seconds, at least one, the next request may come. */
    long retryAfter() {
        return Math.max(1, seconds(fullIn - limit.span() + limit.cost()));
    }

    private static long seconds(long micros) {
        return (micros + MICROS - 1) / MICROS;
    }
}
