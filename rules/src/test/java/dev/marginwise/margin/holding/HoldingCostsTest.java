package dev.marginwise.margin.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs of holding by examples worked out by hand. */
class HoldingCostsTest {
    private static final Account PICTURE = Asked.workedPicture().account();

    /** By hand: 21 payments of 0.01 % on 6,000 are 12.6 each; 12.6 / (0.1 · 0.996) moves 54,216.87 to 54,343.37. */
    @Test
    void aWeekOfTheWorkedPicture() {
        HoldingCosts costs = HoldingCosts.of(PICTURE, terms("0.0005", "0.0001", "168"));

        HeldPosition btc = costs.positions().get(0);
        assertThat(costs.terms().payments()).isEqualTo(21);
        assertThat(btc.openingFee()).isEqualByComparingTo("3");
        assertThat(btc.closingFee()).isEqualByComparingTo("3");
        assertThat(btc.funding()).isEqualByComparingTo("12.6");
        assertThat(btc.isolated().wallet()).isEqualByComparingTo("587.4");
        assertThat(btc.isolated().price().orElseThrow()).isCloseTo(new BigDecimal("54343.37"), cent());
        assertThat(btc.isolated().closingFee().orElseThrow()).isCloseTo(new BigDecimal("2.71"), cent());
        assertThat(btc.cross().wallet()).isEqualByComparingTo("1974.8");
        assertThat(btc.cross().price().orElseThrow()).isCloseTo(new BigDecimal("40654.62"), cent());
        assertThat(costs.openingFees()).isEqualByComparingTo("6");
        assertThat(costs.funding()).isEqualByComparingTo("25.2");
        assertThat(costs.total()).isEqualByComparingTo("37.2");
        assertThat(costs.isolatedWallets()).isEqualByComparingTo("1174.8");
    }

    @ParameterizedTest
    @CsvSource({"7.99, 0", "8, 1", "23.5, 2", "0, 0", "8784, 1098"})
    void aPaymentIsCountedForEachWholeInterval(String hours, int payments) {
        assertThat(terms("0", "0.0001", hours).payments()).isEqualTo(payments);
    }

    @Test
    void fundingThatEatsAWalletEndsItAtOnce() {
        HoldingCosts costs = HoldingCosts.of(PICTURE, terms("0", "0.05", "8784"));

        assertThat(costs.wallet()).isEqualByComparingTo("0");
        assertThat(costs.held()).isEmpty();
        assertThat(costs.positions()).allSatisfy(position -> {
            assertThat(position.isolated().wallet()).isEqualByComparingTo("0");
            assertThat(position.isolated().over()).isTrue();
            assertThat(position.isolated().price()).isEmpty();
            assertThat(position.cross().over()).isTrue();
        });
    }

    @Test
    void fundingCanEndAPositionBeforeItsWalletIsEaten() {
        HoldingCosts costs = HoldingCosts.of(PICTURE, terms("0", "0.0001", "7760"));

        Held isolated = costs.positions().get(0).isolated();
        assertThat(isolated.wallet()).isEqualByComparingTo("18");
        assertThat(isolated.over()).isTrue();
        assertThat(isolated.price()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.0001, 0, 8, 1",
        "0.1001, 0, 8, 1",
        "0, 0.0501, 8, 1",
        "0, -0.0501, 8, 1",
        "0, 0, 8, -1",
        "0, 0, 8, 8785"
    })
    void figuresOutOfTheirRangeAreRefused(String taker, String rate, int interval, String hours) {
        assertThatThrownBy(() -> new HoldingTerms(
                        Optional.of(new BigDecimal(taker)),
                        Optional.of(new Funding(new BigDecimal(rate), interval, new BigDecimal(hours)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static HoldingTerms terms(String taker, String rate, String hours) {
        return new HoldingTerms(
                Optional.of(new BigDecimal(taker)),
                Optional.of(new Funding(new BigDecimal(rate), 8, new BigDecimal(hours))));
    }

    private static Offset<BigDecimal> cent() {
        return within(new BigDecimal("0.01"));
    }
}
