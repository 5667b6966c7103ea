package dev.marginwise.partners.receipts;

import java.util.function.Function;

/** What a check of a receipt found. */
public sealed interface Verdict {
    <T> T fold(Function<ReceiptClaims, T> valid, Function<ReceiptProblem, T> refused);

    /** Ours, and as we signed it. */
    record Valid(ReceiptClaims claims) implements Verdict {
        @Override
        public <T> T fold(Function<ReceiptClaims, T> valid, Function<ReceiptProblem, T> refused) {
            return valid.apply(claims);
        }
    }

    /** Not ours, or no longer as we signed it. */
    record Refused(ReceiptProblem problem) implements Verdict {
        @Override
        public <T> T fold(Function<ReceiptClaims, T> valid, Function<ReceiptProblem, T> refused) {
            return refused.apply(problem);
        }
    }
}
