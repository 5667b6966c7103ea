package dev.marginwise.rulebook.words;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.words.Sentence;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that are accepted, as part of a sentence. */
public final class NumbersInWords {

    /** Where a range of numbers begins or ends. */
    public record Bound(BigDecimal at, boolean included) {}

    private NumbersInWords() {}

    /** Such as {@code a whole number from 0 up to 10}. */
    public static Sentence of(NumberRange number) {
        return Sentence.of("number", Sentence.of("number." + number.kind().id()), of(number.range()));
    }

    /** Such as {@code from 0 up to 10}; an interval has one bound at least. */
    public static Sentence of(Interval interval) {
        return between(
                interval.lower().map(lower -> new Bound(lower, interval.lowerIncluded())),
                interval.upper().map(upper -> new Bound(upper, true)));
    }

    /** Such as {@code above 2 up to 5} or {@code below 1}, of at least one bound. */
    public static Sentence between(Optional<Bound> lower, Optional<Bound> upper) {
        Optional<String> start = lower.map(bound -> bound.included() ? "from" : "above");
        Optional<String> end = upper.map(bound -> bound.included() ? "up-to" : "below");
        String key = start.map(word -> end.map(other -> word + "-" + other).orElse(word))
                .or(() -> end)
                .orElseThrow();
        Object[] numbers = Stream.of(lower, upper)
                .flatMap(Optional::stream)
                .map(bound -> bound.at().toPlainString())
                .toArray();
        return Sentence.of("range." + key, numbers);
    }
}
