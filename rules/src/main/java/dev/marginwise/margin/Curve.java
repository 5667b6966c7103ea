package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Works out equity after each move of a shock. Profit is linear in the move, so a point takes one product for all positions
 * together, and they are added up anew only where another one was liquidated.
 */
final class Curve {

    /** USDT at the mark prices, and how many more for a move of 1. */
    private record Equity(BigDecimal atMark, BigDecimal perMove) {
        static Equity of(BigDecimal amount) {
            return new Equity(amount, BigDecimal.ZERO);
        }

        static Equity profitOf(Position position) {
            return new Equity(position.profit(), position.side().of(position.notional()));
        }

        Equity plus(Equity other) {
            return new Equity(atMark.add(other.atMark), perMove.add(other.perMove));
        }

        BigDecimal after(BigDecimal move) {
            return atMark.add(perMove.multiply(move));
        }
    }

    private final List<PositionComparison> positions;
    private final List<Equity> profits;
    private final Equity wallet;
    private final Equity cross;
    private final MoveToLiquidation crossEndurance;
    private BitSet liquidated = new BitSet();
    private Equity isolated;
    private List<String> symbols = List.of();

    private Curve(Account account, List<PositionComparison> positions, MoveToLiquidation crossEndurance) {
        this.positions = positions;
        this.profits = account.positions().stream().map(Equity::profitOf).toList();
        this.wallet = Equity.of(account.wallet());
        this.cross = profits.stream().reduce(wallet, Equity::plus);
        this.isolated = cross;
        this.crossEndurance = crossEndurance;
    }

    static List<CurvePoint> of(
            Account account, Shock shock, List<PositionComparison> positions, MoveToLiquidation crossEndurance) {
        Curve curve = new Curve(account, positions, crossEndurance);
        return shock.moves().stream().map(curve::point).toList();
    }

    static CurvePoint at(
            Account account, BigDecimal move, List<PositionComparison> positions, MoveToLiquidation crossEndurance) {
        return new Curve(account, positions, crossEndurance).point(move);
    }

    private CurvePoint point(BigDecimal move) {
        BitSet gone = new BitSet();
        for (int index = 0; index < positions.size(); index++) {
            gone.set(index, positions.get(index).isolatedEndurance().endsBy(move));
        }
        if (!gone.equals(liquidated)) {
            liquidate(gone);
        }
        boolean crossGone = crossEndurance.endsBy(move);
        return new CurvePoint(
                move, isolated.after(move), crossGone ? BigDecimal.ZERO : cross.after(move), symbols, crossGone);
    }

    private void liquidate(BitSet gone) {
        Equity sum = wallet;
        Set<String> names = new LinkedHashSet<>();
        for (int index = 0; index < positions.size(); index++) {
            if (gone.get(index)) {
                Position position = positions.get(index).position();
                names.add(position.symbol());
                sum = sum.plus(Equity.of(position.isolatedWallet().negate()));
            } else {
                sum = sum.plus(profits.get(index));
            }
        }
        isolated = sum;
        symbols = new ArrayList<>(names);
        liquidated = gone;
    }
}
