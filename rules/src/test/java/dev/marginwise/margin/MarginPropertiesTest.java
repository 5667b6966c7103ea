package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of liquidation whatever the account, over wide ranges. */
class MarginPropertiesTest {
    private static final double ROUNDING = 1e-20;

    /**
     * With published tiers, whose maintenance margin is never negative, and a margin above the maintenance margin of the
     * entry. A long needs a margin below its notional too: else no price above zero liquidates it.
     */
    @Property(tries = 1000)
    void liquidationLiesBetweenBankruptcyAndEntry(@ForAll long seed) {
        Position position = oneOf(seed);
        boolean covered =
                position.isolatedWallet().compareTo(position.tiers().maintenance(position.entryNotional())) > 0;
        boolean reachable =
                position.side() == Side.SHORT || position.isolatedWallet().compareTo(position.entryNotional()) < 0;

        Liquidation isolated = isolated(position);

        assertThat(isolated.price().isPresent()).isEqualTo(reachable);
        if (covered && reachable) {
            BigDecimal price = isolated.price().orElseThrow();
            BigDecimal bankruptcy = isolated.bankruptcy().orElseThrow();
            int way = position.side() == Side.LONG ? 1 : -1;
            assertThat(price.compareTo(position.entry()) * way).isNegative();
            assertThat(bankruptcy.compareTo(price) * way).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 1000)
    void atTheLiquidationPriceEquityIsTheMaintenanceMargin(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);

        for (PositionComparison compared : Comparison.of(account, Shock.USUAL).positions()) {
            Position position = compared.position();
            compared.isolated()
                    .price()
                    .ifPresent(price -> assertThat(
                                    Bisection.isolated(position).at(price).abs())
                            .isLessThan(scaleOf(account, position, price)));
            compared.cross()
                    .price()
                    .ifPresent(price -> assertThat(Bisection.cross(account, position.symbol())
                                    .at(price)
                                    .abs())
                            .isLessThan(scaleOf(account, position, price)));
        }
    }

    @Property(tries = 1000)
    void atTheBankruptcyPriceNothingIsLeft(@ForAll long seed) {
        Position position = oneOf(seed);

        isolated(position).bankruptcy().ifPresent(price -> {
            BigDecimal profit =
                    position.side().of(price.subtract(position.entry()).multiply(position.quantity()));
            assertThat(position.isolatedWallet().add(profit).abs())
                    .isLessThan(scaleOf(account(position), position, price));
        });
    }

    /** {@code −s·ΔM / (Q·(1 − s·MMR))}, as long as both prices fall into one tier. */
    @Property(tries = 1000)
    void addedMarginMovesThePriceByTheExactShift(@ForAll long seed) {
        RandomAccount drawn = new RandomAccount(seed);
        Position position = drawn.oneWay(1).positions().get(0);
        BigDecimal added = drawn.between(position.isolatedWallet(), 0.001, 0.1);
        Optional<BigDecimal> before = isolated(position).price();
        Optional<BigDecimal> after = isolated(
                        drawn.with(position, position.isolatedWallet().add(added), position.tiers()))
                .price();
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Tier tier = tierAt(position, before.get());
        BigDecimal shift = after.get().subtract(before.get());
        if (tier.equals(tierAt(position, after.get()))) {
            BigDecimal perPrice = position.quantity()
                    .multiply(BigDecimal.ONE.subtract(position.side().of(tier.rate())));
            BigDecimal expected = position.side().of(added).negate().divide(perPrice, MathContext.DECIMAL128);
            assertThat(shift).isCloseTo(expected, withinPercentage(1e-15));
        }
        assertThat(shift.signum()).isEqualTo(position.side() == Side.LONG ? -1 : 1);
    }

    @Property(tries = 300)
    void isolatedDoesNotNoticeOtherPositionsOrTheWallet(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);

        List<Liquidation> together = isolated(account);

        for (int index = 0; index < together.size(); index++) {
            same(isolated(account.positions().get(index)), together.get(index));
        }
    }

    @Property(tries = 300)
    void crossIsIsolatedWhenNothingElseIsOpenAndTheWalletIsTheMargin(@ForAll long seed) {
        Position position = oneOf(seed);

        PositionComparison compared = only(account(position));

        same(compared.cross(), compared.isolated());
        assertThat(compared.nearer())
                .isEqualTo(compared.isolated().distance().isPresent() ? Nearer.EQUAL : Nearer.NEITHER);
    }

    /**
     * One-way accounts, isolated not yet past liquidation and within reach: cross is nearer as soon as
     * {@code TMM₁ − UPNL₁ > cross wallet − isolated margin}.
     */
    @Property(tries = 1000)
    void crossIsNearerExactlyBeyondTheBreakEven(@ForAll long seed) {
        Account account = new RandomAccount(seed).oneWay(6);
        for (PositionComparison compared : Comparison.of(account, Shock.USUAL).positions()) {
            if (compared.isolated().past() || compared.isolated().price().isEmpty()) {
                continue;
            }
            BigDecimal need = BigDecimal.ZERO;
            for (Position other : account.positions()) {
                if (!other.symbol().equals(compared.position().symbol())) {
                    need = need.add(other.maintenance()).subtract(other.profit());
                }
            }
            BigDecimal spare = account.wallet().subtract(compared.position().isolatedWallet());
            assertThat(compared.nearer() == Nearer.CROSS).isEqualTo(need.compareTo(spare) > 0);
        }
    }

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
            same(after.isolated(), before.isolated());
            assertThat(after.nearer()).isEqualTo(before.nearer());
            close(after.cross().price(), before.cross().price(), BigDecimal.ONE);
        }
    }

    /** Tiers of a request may obey nothing: the price is still the nearest at which liquidation begins or ends. */
    @Property(tries = 1000)
    void upToTheNearestPriceOfUnrulyTiersNothingChanges(@ForAll long seed) {
        RandomAccount drawn = new RandomAccount(seed);
        Position plain = drawn.oneWay(1).positions().get(0);
        Position position = drawn.with(plain, plain.isolatedWallet(), drawn.unruly(plain.notional()));
        Liquidation isolated = isolated(position);
        Bisection definition = Bisection.isolated(position);
        boolean holds = definition.holdsAt(position.mark());
        BigDecimal reach = isolated.price()
                .map(price -> price.subtract(position.mark()).abs())
                .orElse(position.mark().multiply(BigDecimal.TEN));

        for (int part = 1; part < 200; part++) {
            BigDecimal way = reach.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(200));
            BigDecimal below = position.mark().subtract(way);
            assertThat(below.signum() <= 0 || definition.holdsAt(below) == holds)
                    .isTrue();
            assertThat(definition.holdsAt(position.mark().add(way))).isEqualTo(holds);
        }
        isolated.price().ifPresent(price -> {
            BigDecimal nudge = price.movePointLeft(15);
            assertThat(definition.holdsAt(price.subtract(nudge)) && definition.holdsAt(price.add(nudge)))
                    .isFalse();
        });
        assertThat(isolated.past()).isEqualTo(!holds);
    }

    /** Every figure; trailing zeros mean nothing. */
    private static void same(Liquidation one, Liquidation other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(other);
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

    /** So much may be left over by rounding to 34 digits. */
    private static BigDecimal scaleOf(Account account, Position position, BigDecimal price) {
        return account.wallet()
                .add(position.quantity().multiply(price))
                .add(position.entryNotional())
                .multiply(BigDecimal.valueOf(ROUNDING));
    }

    private static Tier tierAt(Position position, BigDecimal price) {
        return position.tiers().at(position.quantity().multiply(price));
    }

    private static Position oneOf(long seed) {
        return new RandomAccount(seed).oneWay(1).positions().get(0);
    }

    private static Account account(Position position) {
        return new Account(position.isolatedWallet(), List.of(position));
    }

    private static Liquidation isolated(Position position) {
        return only(account(position)).isolated();
    }

    private static List<Liquidation> isolated(Account account) {
        return Comparison.of(account, Shock.USUAL).positions().stream()
                .map(PositionComparison::isolated)
                .toList();
    }

    private static PositionComparison only(Account account) {
        return Comparison.of(account, Shock.USUAL).positions().get(0);
    }
}
