package dev.marginwise.questionnaire;

import java.math.BigDecimal;

/** The numbers that a question accepts in place of an option id. */
public record NumberRange(NumberKind kind, Interval range) {

    /** True when the number is of the right kind and inside the range. */
    public boolean accepts(BigDecimal number) {
        return kind.accepts(number) && range.contains(number);
    }
}
