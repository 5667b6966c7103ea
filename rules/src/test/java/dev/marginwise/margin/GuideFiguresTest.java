package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.edition.PublishedGuide;
import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure in a sentence of the guide is one that our own arithmetic gives: none is only written down. */
class GuideFiguresTest {
    private static final int BTC = 0;
    private static final int ETH = 1;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Map<String, BigDecimal> told = PublishedGuide.english().figures();
    private final Map<String, BigDecimal> worked = new LinkedHashMap<>();

    @Test
    void everyFigureOfTheGuideIsWorkedOut() {
        given();
        single();
        ethFalls();
        together();
        fees();

        assertThat(told).containsExactlyInAnyOrderEntriesOf(worked);
    }

    /** What the misunderstanding about leverage and the question about it rest on. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "10", "20"})
    void leverageMovesTheIsolatedPriceAndNotTheCrossOne(String leverage) {
        PositionComparison btc = Asked.workedPicture()
                .with(BTC, "leverage", leverage)
                .compare()
                .positions()
                .get(BTC);

        assertThat(cents(btc.cross())).isEqualTo(given("cross-btc-liquidation-eth-at-entry"));
        assertThat(cents(btc.isolated()).compareTo(given("isolated-btc-liquidation")) == 0)
                .isEqualTo(leverage.equals("10"));
    }

    /** The account itself: what is given, and not worked out. */
    private void given() {
        for (String id : new String[] {
            "wallet",
            "leverage",
            "btc-quantity",
            "btc-entry",
            "eth-quantity",
            "eth-entry",
            "no-margin-added",
            "added-margin",
            "eth-at-2700",
            "eth-at-2400",
            "eth-at-2300",
            "fee-rate"
        }) {
            worked.put(id, given(id));
        }
    }

    private void single() {
        worked.put("full-size", plain(given("btc-quantity").multiply(given("btc-entry"))));
        assertThat(given("eth-quantity").multiply(given("eth-entry"))).isEqualByComparingTo(given("full-size"));
        worked.put("margin", given("full-size").divide(given("leverage")));
        worked.put("both-full-size", given("full-size").multiply(BigDecimal.valueOf(2)));
        worked.put("both-times-wallet", given("both-full-size").divide(given("wallet")));
        liquidation("isolated-btc", account().compare().positions().get(BTC).isolated());
        Liquidation added = account()
                .with(BTC, "addedMargin", given("added-margin").toPlainString())
                .compare()
                .positions()
                .get(BTC)
                .isolated();
        worked.put("isolated-btc-liquidation-after-adding", cents(added));
        worked.put("isolated-btc-at-stake-after-adding", plain(added.atStake()));
        worked.put(
                "isolated-eth-liquidation",
                cents(account().compare().positions().get(ETH).isolated()));
    }

    private void liquidation(String id, Liquidation liquidation) {
        worked.put(id + "-liquidation", cents(liquidation));
        worked.put(id + "-at-stake", plain(liquidation.atStake()));
    }

    private void ethFalls() {
        for (String mark : new String[] {"entry", "2700", "2400", "2300"}) {
            BigDecimal eth = given(mark.equals("entry") ? "eth-entry" : "eth-at-" + mark);
            Comparison compared = account().with("mark", eth.toPlainString()).compare();
            worked.put(
                    "cross-btc-liquidation-eth-at-" + mark,
                    cents(compared.positions().get(BTC).cross()));
            assertThat(compared.crossEndurance().over())
                    .as("cross still holds with ETH at " + mark)
                    .isFalse();
            worked.put("cross-at-stake", plain(compared.cross().atStake()));
        }
        BigDecimal loss = given("eth-entry").subtract(given("eth-at-2300")).multiply(given("eth-quantity"));
        worked.put("eth-loss-at-2300", loss);
        worked.put("eth-return-at-2300", percent(loss, given("margin"), 0));
    }

    private void together() {
        Comparison compared = account().compare();
        BigDecimal isolated =
                compared.positions().get(BTC).isolatedEndurance().down().orElseThrow();
        BigDecimal cross = compared.crossEndurance().down().orElseThrow();
        worked.put("both-fall-isolated", percent(isolated.negate(), BigDecimal.ONE, 1));
        worked.put("both-fall-cross", percent(cross.negate(), BigDecimal.ONE, 1));

        CurvePoint after = compared.curve().stream()
                .filter(point -> point.crossLiquidated() && point.move().compareTo(cross) <= 0)
                .reduce((lower, nearest) -> nearest)
                .orElseThrow();
        worked.put("both-fall-isolated-left", plain(after.isolatedEquity()));
        worked.put("both-fall-isolated-lost", plain(given("wallet").subtract(after.isolatedEquity())));
        worked.put("both-fall-cross-left", plain(after.crossEquity()));
        worked.put("both-fall-cross-lost", plain(given("wallet").subtract(after.crossEquity())));
    }

    private void fees() {
        BigDecimal fee = given("full-size").multiply(given("fee-rate")).divide(HUNDRED);
        worked.put("fee-each-way", plain(fee));
        worked.put("fee-of-margin", percent(fee, given("margin"), 1));
    }

    private Asked account() {
        return new Asked(text("wallet"))
                .open("BTCUSDT", "long", text("btc-quantity"), text("btc-entry"), text("leverage"))
                .open("ETHUSDT", "long", text("eth-quantity"), text("eth-entry"), text("leverage"));
    }

    private BigDecimal given(String id) {
        return Optional.ofNullable(told.get(id)).orElseThrow(() -> new AssertionError("no figure " + id));
    }

    private String text(String id) {
        return given(id).toPlainString();
    }

    private static BigDecimal cents(Liquidation liquidation) {
        return liquidation.price().orElseThrow().setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
