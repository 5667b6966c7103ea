package dev.marginwise.rulebook.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberKind;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.rulebook.words.NumbersInWords.Bound;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersInWordsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2, true, 5, true, from 2 up to 5, 从 2 到 5",
                "2, false, 5, true, above 2 up to 5, 大于 2、不超过 5",
                "2, true, 5, false, from 2 to below 5, 不小于 2、小于 5",
                "2, false, 5, false, above 2 to below 5, 大于 2、小于 5",
                "2, true, -, true, from 2, 不小于 2",
                "2, false, -, true, above 2, 大于 2",
                "-, true, 5, true, up to 5, 不超过 5",
                "-, true, 5, false, below 5, 小于 5"
            })
    void eachKindOfRangeIsSaidInEachLanguage(
            BigDecimal lower, boolean from, BigDecimal upper, boolean upTo, String english, String chinese) {
        Optional<Bound> start = Optional.ofNullable(lower).map(bound -> new Bound(bound, from));
        Optional<Bound> end = Optional.ofNullable(upper).map(bound -> new Bound(bound, upTo));

        assertThat(NumbersInWords.between(start, end).in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(NumbersInWords.between(start, end).in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(chinese);
    }

    @Test
    void theKindOfNumberIsSaidFirst() {
        NumberRange range =
                new NumberRange(NumberKind.INTEGER, Interval.closed(BigDecimal.ZERO, new BigDecimal("2E+3")));

        assertThat(NumbersInWords.of(range).in(Locale.ENGLISH)).isEqualTo("a whole number from 0 up to 2000");
    }
}
