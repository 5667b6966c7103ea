package dev.marginwise.problem;

import java.util.Locale;

/** Carries a problem to the one place that answers it. Has no stack trace: it is a refusal, not a fault. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail().in(Locale.ENGLISH), null, false, false);
        this.problem = problem;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}
