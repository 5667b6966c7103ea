package dev.marginwise.partners.receipts;

/** Carries what is wrong with a receipt out of its reading, within this room. Has no stack trace: it is a refusal. */
final class RefusedException extends RuntimeException {
    private final ReceiptProblem problem;

    RefusedException(ReceiptProblem problem) {
        super(problem.publishedName(), null, false, false);
        this.problem = problem;
    }

    ReceiptProblem problem() {
        return problem;
    }
}
