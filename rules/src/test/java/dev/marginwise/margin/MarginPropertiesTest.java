package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.marginwise.margin.tiers.Tier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
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
    static void same(Liquidation one, Liquidation other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(other);
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
