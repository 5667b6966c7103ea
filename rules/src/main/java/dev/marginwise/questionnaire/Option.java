package dev.marginwise.questionnaire;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One way to answer a question.
 *
 * @param id stable for ever, kebab-case, unique within its question
 * @param risk place in the question's risk order, 0 is safest; equal numbers are equal risks; empty when the option is a
 *     need rather than a risk and stands outside the order
 * @param numbers which numbers mean this option, when the question accepts numbers
 */
public record Option(String id, OptionalInt risk, Optional<Interval> numbers) {

    /** As a record does, the id first: that alone tells the options of a question apart. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Option that
                        && id.equals(that.id)
                        && risk.equals(that.risk)
                        && numbers.equals(that.numbers));
    }

    /** By id alone: options are keys of small sets, and a record would hash its numbers each time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** True when both stand in the risk order and this option is at least as risky as the other. */
    public boolean atLeastAsRiskyAs(Option other) {
        return risk.isPresent() && other.risk.isPresent() && risk.getAsInt() >= other.risk.getAsInt();
    }
}
