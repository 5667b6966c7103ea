package dev.marginwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDecimalTest {
    @ParameterizedTest
    @CsvSource({
        "600.00, 600",
        "6E+2, 600",
        "0E-30, 0",
        "54216.8674698795180722891566265060, 54216.86746988",
        "0.123456785, 0.12345678",
        "0.123456775, 0.12345678",
        "-0.000000005, 0",
        "-0.3, -0.3",
        "1E-30, 0",
        "1E+30, 1000000000000000000000000000000"
    })
    void amountsAndFractionsHaveEightDecimals(BigDecimal figure, String text) {
        assertThat(PlainDecimal.of(figure)).isEqualTo(text).matches(PlainDecimal.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "54216.8674698795180722891566265060, 54216.86746988",
        "0.123456785, 0.12345678",
        "0.0000123456789, 0.000012345679",
        "0.0000000000001234567890, 0.000000000000123457",
        "1E-18, 0.000000000000000001"
    })
    void pricesOfSmallCoinsKeepTheirDigits(BigDecimal price, String text) {
        assertThat(PlainDecimal.price(price)).isEqualTo(text).matches(PlainDecimal.PATTERN);
    }
}
