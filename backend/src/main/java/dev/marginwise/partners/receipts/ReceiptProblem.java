package dev.marginwise.partners.receipts;

import dev.marginwise.words.Sentence;
import java.util.Locale;

/** Why something is no receipt of ours. Names are part of the published contract and never change. */
public enum ReceiptProblem {
    /** Not three parts of base64url, or written in another way than the one that there is. */
    MALFORMED,
    /** Signed, or not signed, in a way that we never use. */
    ALGORITHM,
    /** A token of another kind. */
    TYPE,
    /** Says more than our headers do, such as a key of its own. */
    HEADER,
    UNKNOWN_KEY,
    SIGNATURE,
    /** Our signature under something that is no receipt. */
    CLAIMS;

    /** In kebab case. */
    public String publishedName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for whoever holds the receipt. */
    public Sentence explanation() {
        return Sentence.of("receipt." + publishedName());
    }
}
