package dev.marginwise.recommendation;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.words.Sentence;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that are accepted, as part of a sentence. */
public final class NumbersInWords {
    private NumbersInWords() {}

    /** Such as {@code a whole number from 0 up to 10}. */
    public static Sentence of(NumberRange number) {
        return Sentence.of("number", Sentence.of("number." + number.kind().id()), of(number.range()));
    }

    /** Such as {@code from 0 up to 10}; an interval has one bound at least. */
    public static Sentence of(Interval interval) {
        Optional<String> upper = interval.upper().map(BigDecimal::toPlainString);
        return interval.lower()
                .map(BigDecimal::toPlainString)
                .map(lower -> {
                    String start = interval.lowerIncluded() ? "range.from" : "range.above";
                    return upper.map(end -> Sentence.of(start + "-up-to", lower, end))
                            .orElseGet(() -> Sentence.of(start, lower));
                })
                .orElseGet(() -> Sentence.of("range.up-to", upper.orElseThrow()));
    }
}
