package dev.marginwise.questionnaire;

import java.math.BigDecimal;

/** Which numbers a question accepts. */
public enum NumberKind {
    INTEGER("integer", "a whole number"),
    DECIMAL("decimal", "a number");

    private final String id;
    private final String words;

    NumberKind(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The name in rule books and on the wire. */
    public String id() {
        return id;
    }

    /** The kind as a noun with its article, for messages. */
    public String words() {
        return words;
    }

    /** True when the number is of this kind; 9.0 counts as whole. Safe for extreme exponents. */
    public boolean accepts(BigDecimal number) {
        return this == DECIMAL
                || number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0;
    }
}
