package dev.marginwise.margin.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.RandomAccount;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Costs of holding over random accounts. */
class HoldingPropertiesTest {
    @Property(tries = 300)
    void withoutRatesEverythingIsAsItWas(@ForAll long seed, @ForAll @IntRange(max = 8784) int hours) {
        Account account = new RandomAccount(seed).account(6);
        List<PositionComparison> now = Comparison.of(account, Shock.USUAL).positions();

        HoldingCosts costs = HoldingCosts.of(account, HoldingCostsTest.terms("0", "0", Integer.toString(hours)));

        assertThat(costs.total()).isEqualByComparingTo("0");
        assertThat(costs.wallet()).isEqualByComparingTo(account.wallet());
        for (int index = 0; index < now.size(); index++) {
            HeldPosition then = costs.positions().get(index);
            assertThat(price(then.isolated())).isEqualTo(price(now.get(index).isolated()));
            assertThat(price(then.cross())).isEqualTo(price(now.get(index).cross()));
        }
    }

    @Property(tries = 300)
    void aHigherRateCostsALongMoreAndBringsBothPricesNearer(
            @ForAll long seed, @ForAll @IntRange(min = -500, max = 499) int rate) {
        Account account = oneLong(seed);

        HoldingCosts lower = HoldingCosts.of(
                account, HoldingCostsTest.terms("0", BigDecimal.valueOf(rate, 5).toString(), "24"));
        HoldingCosts higher = HoldingCosts.of(
                account,
                HoldingCostsTest.terms("0", BigDecimal.valueOf(rate + 1, 5).toString(), "24"));

        assertThat(higher.funding()).isGreaterThan(lower.funding());
        assertNearer(
                higher.positions().get(0).isolated(), lower.positions().get(0).isolated());
        assertNearer(higher.positions().get(0).cross(), lower.positions().get(0).cross());
    }

    @Property(tries = 300)
    void aLongerTimeNeverCostsAPayerLess(@ForAll long seed, @ForAll @IntRange(max = 8783) int hours) {
        Account account = oneLong(seed);

        HoldingCosts shorter = HoldingCosts.of(account, HoldingCostsTest.terms("0", "0.0001", Integer.toString(hours)));
        HoldingCosts longer =
                HoldingCosts.of(account, HoldingCostsTest.terms("0", "0.0001", Integer.toString(hours + 1)));

        assertThat(longer.funding()).isGreaterThanOrEqualTo(shorter.funding());
        assertNearer(
                longer.positions().get(0).isolated(), shorter.positions().get(0).isolated());
        assertNearer(
                longer.positions().get(0).cross(), shorter.positions().get(0).cross());
    }

    @Property(tries = 300)
    void aHigherFeeCostsMoreAndMovesNoPrice(@ForAll long seed, @ForAll @IntRange(max = 9999) int fee) {
        Account account = new RandomAccount(seed).account(6);

        HoldingCosts lower = HoldingCosts.of(
                account, HoldingCostsTest.terms(BigDecimal.valueOf(fee, 5).toString(), "0.0001", "80"));
        HoldingCosts higher = HoldingCosts.of(
                account, HoldingCostsTest.terms(BigDecimal.valueOf(fee + 1L, 5).toString(), "0.0001", "80"));

        assertThat(higher.openingFees()).isGreaterThan(lower.openingFees());
        assertThat(higher.closingFees()).isGreaterThan(lower.closingFees());
        assertThat(higher.positions())
                .extracting(HeldPosition::funding)
                .isEqualTo(lower.positions().stream().map(HeldPosition::funding).toList());
        assertThat(higher.positions().stream().map(position -> price(position.cross())))
                .isEqualTo(lower.positions().stream()
                        .map(position -> price(position.cross()))
                        .toList());
    }

    @Property(tries = 300)
    void oneAloneWithTheWholeWalletIsTheSameInBothModes(
            @ForAll long seed, @ForAll @IntRange(min = -5000, max = 5000) int rate) {
        Position drawn = new RandomAccount(seed).account(1).positions().get(0);
        Account account = new Account(drawn.isolatedWallet(), List.of(drawn));

        HeldPosition held = HoldingCosts.of(
                        account,
                        HoldingCostsTest.terms("0", BigDecimal.valueOf(rate, 5).toString(), "48"))
                .positions()
                .get(0);

        assertThat(held.isolated().wallet()).isEqualByComparingTo(held.cross().wallet());
        assertThat(held.isolated().over()).isEqualTo(held.cross().over());
        assertThat(price(held.isolated())).isEqualTo(price(held.cross()));
        assertThat(held.isolated().closingFee().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(held.cross().closingFee().map(BigDecimal::stripTrailingZeros));
    }

    @Property(tries = 300)
    void whatIsReceivedMovesThePriceAway(@ForAll long seed) {
        Position drawn = new RandomAccount(seed).account(1).positions().get(0);
        Account account = new Account(drawn.isolatedWallet(), List.of(drawn));
        String rate = drawn.side() == Side.SHORT ? "0.0003" : "-0.0003";
        Liquidation now = drawn.isolatedLiquidation();

        Held then = HoldingCosts.of(account, HoldingCostsTest.terms("0", rate, "72"))
                .positions()
                .get(0)
                .isolated();

        assertThat(then.wallet()).isGreaterThan(drawn.isolatedWallet());
        if (!now.past() && now.price().isPresent() && then.price().isPresent()) {
            assertThat(then.price().get().subtract(drawn.mark()).abs())
                    .isGreaterThan(now.price().get().subtract(drawn.mark()).abs());
        }
    }

    @Property(tries = 300)
    void theSumsAddUp(@ForAll long seed, @ForAll @IntRange(min = -100, max = 100) int rate) {
        Account account = new RandomAccount(seed).account(8);

        HoldingCosts costs = HoldingCosts.of(
                account,
                HoldingCostsTest.terms("0.0004", BigDecimal.valueOf(rate, 5).toString(), "24"));

        BigDecimal funding = BigDecimal.ZERO;
        BigDecimal fees = BigDecimal.ZERO;
        for (HeldPosition position : costs.positions()) {
            funding = funding.add(position.funding());
            fees = fees.add(position.openingFee()).add(position.closingFee());
            assertThat(position.cross().wallet()).isEqualByComparingTo(costs.wallet());
            assertThat(position.isolated().wallet())
                    .isEqualByComparingTo(position.position()
                            .isolatedWallet()
                            .subtract(position.funding())
                            .max(BigDecimal.ZERO));
        }
        assertThat(costs.funding()).isEqualByComparingTo(funding);
        assertThat(costs.total()).isEqualByComparingTo(fees.add(funding));
        assertThat(costs.wallet())
                .isEqualByComparingTo(account.wallet().subtract(funding).max(BigDecimal.ZERO));
    }

    private static Account oneLong(long seed) {
        Position drawn = new RandomAccount(seed).account(1).positions().get(0);
        Position turned = new Position(
                drawn.symbol(),
                Side.LONG,
                drawn.quantity(),
                drawn.entry(),
                drawn.mark(),
                drawn.leverage(),
                drawn.isolatedWallet(),
                drawn.stop(),
                drawn.tiers());
        return new Account(drawn.isolatedWallet().add(BigDecimal.TEN), List.of(turned));
    }

    private static void assertNearer(Held nearer, Held further) {
        assertThat(nearer.wallet()).isLessThanOrEqualTo(further.wallet());
        if (further.over()) {
            assertThat(nearer.over()).isTrue();
        }
        if (nearer.price().isPresent() && further.price().isPresent()) {
            assertThat(nearer.price().get())
                    .isGreaterThanOrEqualTo(further.price().get());
        }
    }

    private static Optional<String> price(Held held) {
        return held.price().map(price -> price.stripTrailingZeros().toPlainString());
    }

    private static Optional<String> price(Liquidation liquidation) {
        return liquidation.past()
                ? Optional.empty()
                : liquidation.price().map(price -> price.stripTrailingZeros().toPlainString());
    }
}
