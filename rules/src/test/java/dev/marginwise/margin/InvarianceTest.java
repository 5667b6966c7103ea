package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.marginwise.margin.tiers.Tier;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A larger account, one counted in another unit, and one told in another order are the same picture. */
class InvarianceTest {
    /** Wallets, quantities and tiers times a factor: the same prices, the stakes times that factor. */
    @Property(tries = 300)
    void scalingAllAmountsScalesTheStakesAndKeepsThePrices(@ForAll long seed) {
        RandomAccount drawn = new RandomAccount(seed);
        Account account = drawn.account(5);
        BigDecimal factor = drawn.number(-3, 3);
        Account scaled = new Account(
                account.wallet().multiply(factor),
                account.positions().stream()
                        .map(position -> scaled(position, factor, BigDecimal.ONE))
                        .toList());

        sameUpTo(BigDecimal.ONE, factor, account, scaled);
    }

    /** Another unit of account: prices, wallets and tiers times a factor, and so every price and stake that comes out. */
    @Property(tries = 300)
    void anotherUnitOfAccountScalesPricesAndStakes(@ForAll long seed) {
        RandomAccount drawn = new RandomAccount(seed);
        Account account = drawn.account(5);
        BigDecimal factor = drawn.number(-3, 3);
        Account scaled = new Account(
                account.wallet().multiply(factor),
                account.positions().stream()
                        .map(position -> scaled(position, BigDecimal.ONE, factor))
                        .toList());

        sameUpTo(factor, factor, account, scaled);
    }

    @Property(tries = 300)
    void theOrderOfPositionsChangesNothing(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < account.positions().size(); index++) {
            order.add(index);
        }
        Collections.shuffle(order, new Random(seed));
        Account shuffled = new Account(
                account.wallet(), order.stream().map(account.positions()::get).toList());

        Comparison one = Comparison.of(account, Shock.USUAL);
        Comparison other = Comparison.of(shuffled, Shock.USUAL);

        for (int place = 0; place < order.size(); place++) {
            PositionComparison before = one.positions().get(order.get(place));
            PositionComparison after = other.positions().get(place);
            MarginPropertiesTest.same(after.isolated(), before.isolated());
            assertThat(after.nearer()).isEqualTo(before.nearer());
            close(after.cross().price(), before.cross().price(), BigDecimal.ONE);
        }
    }

    private static void sameUpTo(BigDecimal prices, BigDecimal stakes, Account account, Account scaled) {
        Comparison one = Comparison.of(account, Shock.USUAL);
        Comparison other = Comparison.of(scaled, Shock.USUAL);
        for (int index = 0; index < one.positions().size(); index++) {
            PositionComparison before = one.positions().get(index);
            PositionComparison after = other.positions().get(index);
            close(after.isolated().price(), before.isolated().price(), prices);
            close(after.cross().price(), before.cross().price(), prices);
            close(after.cross().bankruptcy(), before.cross().bankruptcy(), prices);
            close(after.isolated().distance(), before.isolated().distance(), BigDecimal.ONE);
            close(after.isolated().marginRatio(), before.isolated().marginRatio(), BigDecimal.ONE);
        }
        close(
                Optional.of(other.isolated().atStake()),
                Optional.of(one.isolated().atStake()),
                stakes);
        close(other.crossEndurance().nearest(), one.crossEndurance().nearest(), BigDecimal.ONE);
    }

    private static Position scaled(Position position, BigDecimal amount, BigDecimal price) {
        BigDecimal money = amount.multiply(price);
        List<Tier> tiers = position.tiers().inOrder().stream()
                .map(tier -> new Tier(
                        tier.floor().multiply(money),
                        tier.cap().map(money::multiply),
                        tier.rate(),
                        tier.cum().multiply(money),
                        tier.maxLeverage()))
                .toList();
        return new Position(
                position.symbol(),
                position.side(),
                position.quantity().multiply(amount),
                position.entry().multiply(price),
                position.mark().multiply(price),
                position.leverage(),
                position.isolatedWallet().multiply(money),
                position.stop().map(price::multiply),
                new Tiers(tiers));
    }

    private static void close(Optional<BigDecimal> found, Optional<BigDecimal> before, BigDecimal factor) {
        assertThat(found.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(
                figure -> assertThat(found.orElseThrow()).isCloseTo(figure.multiply(factor), withinPercentage(1e-15)));
    }
}
