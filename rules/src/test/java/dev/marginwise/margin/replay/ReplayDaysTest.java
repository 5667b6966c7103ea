package dev.marginwise.margin.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayDaysTest {
    private static final String DAY = """
            # a note
            day,coin,venue,open,extreme,address
            2025-10-10,BTC,One,100,85,https://one.example/btc
            2025-10-10,BTC,Two,100,85.1,https://two.example/btc
            2025-10-10,ETH,One,10,8,https://one.example/eth
            2025-10-10,ETH,Two,10,8.02,https://two.example/eth
            """;

    static Stream<ReplayDay> published() {
        return ReplayDays.published().days().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyFigureThatShipsHasTwoSourcesThatAgree(ReplayDay day) {
        assertThat(day.moves()).extracting(CoinMove::coin).contains("BTC", "ETH");
        assertThat(day.id()).isEqualTo(day.date().toString());
        for (CoinMove move : day.moves()) {
            BigDecimal one = move.sources().get(0).move();
            BigDecimal other = move.sources().get(1).move();
            assertThat(move.sources()).extracting(Candle::venue).doesNotHaveDuplicates();
            assertThat(move.sources())
                    .extracting(Candle::address)
                    .doesNotHaveDuplicates()
                    .allMatch(address -> address.matches("https://github\\.com/[^/]+/[^/]+/blob/[0-9a-f]{40}/.+"));
            assertThat(one.subtract(other).abs().doubleValue())
                    .isLessThanOrEqualTo(
                            0.02 * Math.max(one.abs().doubleValue(), other.abs().doubleValue()));
            assertThat(move.move().abs()).isLessThanOrEqualTo(one.abs().min(other.abs()));
            assertThat(move.move().signum()).isEqualTo(one.signum());
        }
    }

    @Test
    void theDaysAreTheseTheLatestFirst() {
        ReplayDays days = ReplayDays.published();

        assertThat(days.ids()).containsExactly("2025-10-10", "2025-05-08", "2024-08-05", "2022-11-09");
        assertThat(days.day("2025-10-10").orElseThrow().moveOf("BTCUSDT")).contains(new BigDecimal("-0.1406"));
        assertThat(days.day("2025-10-10").orElseThrow().moveOf("ETHUSDT")).contains(new BigDecimal("-0.2080"));
        assertThat(days.day("2025-05-08").orElseThrow().fell()).isFalse();
        assertThat(days.day("2024-08-05").orElseThrow().fell()).isTrue();
        assertThat(days.day("2011-11-11")).isEmpty();
    }

    @Test
    void theMilderMoveIsUsed() {
        ReplayDay day = ReplayFile.parse("days.csv", DAY).days().get(0);

        assertThat(day.moveOf("BTCUSDT")).contains(new BigDecimal("-0.1490"));
        assertThat(day.moveOf("ETHUSDT")).contains(new BigDecimal("-0.1980"));
        assertThat(day.moveOf("SOLUSDT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "85.1, 84, the sources of BTC do not agree",
        "8.02, 8.5, the sources of ETH do not agree",
        "'BTC,Two', 'BTC,One', BTC needs two sources",
        "'ETH,', 'SOL,', 2025-10-10 needs",
        "'BTC,Two', 'SOL,Two', BTC needs two sources",
        "'2025-10-10,', '2025-13-10,', could not be parsed",
        "'10,8,', '10,,', days.csv:5: ",
        "'10,8,', '10,-8,', days.csv:5: extreme must be positive",
        "',85,', ',', days.csv:3: a line has the columns day"
    })
    void aFileIsRefusedWithItsFault(String part, String instead, String fault) {
        assertThatThrownBy(() -> ReplayFile.parse("days.csv", DAY.replace(part, instead)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void aDayGoesOneWay() {
        String mixed = DAY.replace("ETH,One,10,8,", "ETH,One,10,12,").replace("ETH,Two,10,8.02,", "ETH,Two,10,12,");

        assertThatThrownBy(() -> ReplayFile.parse("days.csv", mixed)).hasMessageContaining("moves both ways");
    }
}
