package dev.marginwise.margin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** The one tier of a symbol that no table knows: typed in per cent, sent as a fraction, the same figures. */
class TypedTierTest {
    private static final AccountReader READER = new AccountReader(TierSnapshot.published());

    @Property(tries = 200)
    void aTypedRateAndAmountGiveTheFiguresOfTheSameTierSentByAProgram(
            @ForAll @BigRange(min = "0", max = "99.9999") @Scale(4) BigDecimal perCent,
            @ForAll @BigRange(min = "-1000", max = "100000") @Scale(2) BigDecimal amount,
            @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal quantity) {
        Comparison typed = understood(READER.readTyped(
                        asked(quantity, perCent.toPlainString() + " %", amount.toPlainString() + " USDT")))
                .compare();
        Comparison sent = understood(
                        READER.read(asked(quantity, perCent.movePointLeft(2).toPlainString(), amount.toPlainString())))
                .compare();

        assertThat(typed.positions()).isEqualTo(sent.positions());
        assertThat(typed.cross()).isEqualTo(sent.cross());
        assertThat(typed.isolated()).isEqualTo(sent.isolated());
        assertThat(typed.curve()).isEqualTo(sent.curve());
    }

    @Example
    void thatOneTierStandsForEverySizeIsSaidOfWhatWasTypedAlone() {
        ComparisonRequest request = asked(BigDecimal.ONE, "1", "0");

        assertThat(understood(READER.readTyped(request)).warnings())
                .extracting(warning -> warning.pointer() + " " + warning.kind())
                .containsExactly("/positions/1/symbol ONE_TIER_GIVEN");
        assertThat(understood(READER.read(asked(BigDecimal.ONE, "0.01", "0"))).warnings())
                .isEmpty();
    }

    /** The most frequent asset is that of the wallet; of two as frequent the first. */
    @Example
    void positionsInAnotherAssetThanMostAreTheOddOnes() {
        assertThat(mixed("AUSDC", "BUSDT", "CUSDT"))
                .containsExactly("/positions/0/symbol OTHER_MARGIN_ASSET [USDC, USDT]");
        assertThat(mixed("AUSDC", "BUSDT")).containsExactly("/positions/1/symbol OTHER_MARGIN_ASSET [USDT, USDC]");
        assertThat(mixed("AUSDC", "BUSDC", "FOO")).isEmpty();
    }

    private static List<String> mixed(String... symbols) {
        Asked asked = new Asked("2000");
        for (String symbol : symbols) {
            asked.open(symbol, "long", "1", "100", "10").tier("0", "", "0.01", "0");
        }
        return asked.read()
                .fold(
                        understood -> List.of(),
                        problems -> problems.stream()
                                .map(problem -> problem.pointer() + " " + problem.kind() + " " + problem.named())
                                .toList());
    }

    private static ComparisonRequest asked(BigDecimal quantity, String rate, String amount) {
        return new Asked("2000")
                .open("BTCUSDT", "short", "0.01", "60000", "10")
                .open("NEWUSDT", "long", quantity.toPlainString(), "120", "10")
                .tier("0", "", rate, amount)
                .request();
    }

    private static AccountReading.Understood understood(AccountReading reading) {
        return reading.fold(understood -> understood, problems -> {
            throw new AssertionError(problems.toString());
        });
    }
}
