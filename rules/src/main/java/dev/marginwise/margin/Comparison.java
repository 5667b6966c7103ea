package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An account once with every position isolated, and once with all of them cross. Figures are not rounded for readers.
 *
 * @param positions in the order of the account
 * @param crossEndurance how far all prices can move together, by the same fraction, until the cross account is liquidated
 * @param curve equity after each move of the shock, in its order
 * @param warnings what the owner should know, the wallet first, then position by position
 */
public record Comparison(
        List<PositionComparison> positions,
        AccountFigures isolated,
        AccountFigures cross,
        Endurance crossEndurance,
        List<CurvePoint> curve,
        List<Warning> warnings) {

    public Comparison {
        positions = List.copyOf(positions);
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
    }

    /** Compares the modes; never fails, whatever the account. */
    public static Comparison of(Account account, Shock shock) {
        CrossMargin crossMargin = new CrossMargin(account);
        List<PositionComparison> positions = new ArrayList<>();
        for (int index = 0; index < account.positions().size(); index++) {
            positions.add(compare(account.positions().get(index), crossMargin.liquidation(index)));
        }
        Endurance crossEndurance = crossMargin.endurance();
        return new Comparison(
                positions,
                AccountFigures.isolated(
                        account,
                        positions.stream().map(PositionComparison::isolated).toList()),
                AccountFigures.cross(account, crossMargin),
                crossEndurance,
                curve(account, shock, positions, crossEndurance),
                Warnings.about(account, crossMargin, positions));
    }

    private static PositionComparison compare(Position position, Liquidation cross) {
        IsolatedMargin margin = new IsolatedMargin(position);
        Liquidation isolated = margin.liquidation();
        return new PositionComparison(
                position,
                position.initialMargin(),
                isolated,
                cross,
                Nearer.of(isolated.distance(), cross.distance()),
                margin.endurance());
    }

    /** Profit is linear in the move, so each point takes one product for all positions that still live. */
    private static List<CurvePoint> curve(
            Account account, Shock shock, List<PositionComparison> positions, Endurance crossEndurance) {
        Equity cross = new Equity(account.wallet(), BigDecimal.ZERO);
        for (PositionComparison compared : positions) {
            cross = cross.plus(Equity.profitOf(compared.position()));
        }
        List<CurvePoint> curve = new ArrayList<>();
        for (BigDecimal move : shock.moves()) {
            Equity isolated = new Equity(account.wallet(), BigDecimal.ZERO);
            Set<String> liquidated = new LinkedHashSet<>();
            for (PositionComparison compared : positions) {
                Position position = compared.position();
                if (compared.isolatedEndurance().endsBy(move)) {
                    liquidated.add(position.symbol());
                    isolated =
                            isolated.plus(new Equity(position.isolatedWallet().negate(), BigDecimal.ZERO));
                } else {
                    isolated = isolated.plus(Equity.profitOf(position));
                }
            }
            boolean gone = crossEndurance.endsBy(move);
            curve.add(new CurvePoint(
                    move,
                    isolated.after(move),
                    gone ? BigDecimal.ZERO : cross.after(move),
                    List.copyOf(liquidated),
                    gone));
        }
        return curve;
    }

    /** USDT at the mark prices, and how many more for a move of 1. */
    private record Equity(BigDecimal atMark, BigDecimal perMove) {
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
}
