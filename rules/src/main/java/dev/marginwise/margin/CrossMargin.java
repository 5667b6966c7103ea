package dev.marginwise.margin;

import dev.marginwise.margin.Headroom.Leg;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account in which the whole wallet stands behind every position. */
final class CrossMargin {

    /** A symbol in this account, all others at their marks. */
    private record AtMarks(PriceHeadroom headroom, Optional<BigDecimal> bankruptcy) {}

    private final Account account;
    private final BigDecimal equity;
    private final BigDecimal maintenance;
    private final Map<String, AtMarks> bySymbol = new HashMap<>();

    CrossMargin(Account account) {
        this.account = account;
        BigDecimal money = account.wallet();
        BigDecimal kept = BigDecimal.ZERO;
        for (Position position : account.positions()) {
            money = money.add(position.profit());
            kept = kept.add(position.maintenance());
        }
        this.equity = money;
        this.maintenance = kept;
    }

    /** Wallet and unrealised profit at the mark prices, USDT. */
    BigDecimal equity() {
        return equity;
    }

    Optional<BigDecimal> marginRatio() {
        return Liquidation.marginRatio(maintenance, equity);
    }

    /** True when the account is past liquidation at the mark prices; so every position in it is. */
    boolean isPast() {
        return equity.compareTo(maintenance) <= 0;
    }

    /** With all other symbols at their marks; legs of one symbol share the price. */
    Liquidation liquidation(int index) {
        Position position = account.positions().get(index);
        AtMarks standing = bySymbol.computeIfAbsent(position.symbol(), symbol -> standing(account.legsOf(index)));
        return Liquidation.of(position, standing.headroom(), standing.bankruptcy(), account.wallet(), marginRatio());
    }

    private AtMarks standing(List<Position> legs) {
        BigDecimal othersProfit = equity.subtract(account.wallet());
        BigDecimal othersMaintenance = maintenance;
        for (Position leg : legs) {
            othersProfit = othersProfit.subtract(leg.profit());
            othersMaintenance = othersMaintenance.subtract(leg.maintenance());
        }
        BigDecimal money = account.wallet().add(othersProfit).subtract(othersMaintenance);
        PriceHeadroom headroom = PriceHeadroom.of(legs, money);
        return new AtMarks(headroom, headroom.bankruptcyPrice(othersMaintenance));
    }

    /** How far all prices can move together, by the same fraction each. */
    MoveToLiquidation endurance() {
        Headroom headroom = together(account.wallet(), account.positions());
        if (headroom.at(BigDecimal.ONE).signum() <= 0) {
            return MoveToLiquidation.OVER;
        }
        return new MoveToLiquidation(
                headroom.below(BigDecimal.ONE).map(CrossMargin::move),
                headroom.above(BigDecimal.ONE).map(CrossMargin::move));
    }

    /** The headroom of positions as a function of one factor on all their mark prices. */
    static Headroom together(BigDecimal money, List<Position> positions) {
        BigDecimal constant = money;
        for (Position position : positions) {
            constant = constant.subtract(position.side().of(position.entryNotional()));
        }
        List<Leg> legs = positions.stream()
                .map(position -> new Leg(position.side(), position.notional(), position.tiers()))
                .toList();
        return new Headroom(constant, legs);
    }

    static BigDecimal move(BigDecimal factor) {
        return factor.subtract(BigDecimal.ONE);
    }
}
