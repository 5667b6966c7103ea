package dev.marginwise.partners.store;

import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;

/** The store cannot be asked at the moment. The message says why, for whoever runs the service; a partner is not told. */
public final class StoreAwayException extends RuntimeException {
    private static final String SECONDS = "1";

    StoreAwayException(String why) {
        super(why, null, false, false);
    }

    StoreAwayException(String why, Throwable cause) {
        super(why, cause, false, false);
    }

    /** What a partner is told: to come back in a second. */
    public Problem problem() {
        return ProblemType.STORE_AWAY.because(Sentence.of("detail.store-away")).withHeader("Retry-After", SECONDS);
    }
}
