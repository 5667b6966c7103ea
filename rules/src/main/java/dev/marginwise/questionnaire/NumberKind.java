package dev.marginwise.questionnaire;

import java.math.BigDecimal;

/** Which numbers a question accepts. */
public enum NumberKind {
    INTEGER("integer"),
    DECIMAL("decimal");

    private final String id;

    NumberKind(String id) {
        this.id = id;
    }

    /** The name in rule books and on the wire. */
    public String id() {
        return id;
    }

    /** True when the number is of this kind; 9.0 counts as whole. Safe for extreme exponents. */
    public boolean accepts(BigDecimal number) {
        return this == DECIMAL
                || number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0;
    }
}
