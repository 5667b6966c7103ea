package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        MoveToLiquidation crossEndurance,
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
        MoveToLiquidation crossEndurance = crossMargin.endurance();
        return new Comparison(
                positions,
                AccountFigures.isolated(
                        account,
                        positions.stream().map(PositionComparison::isolated).toList()),
                AccountFigures.cross(account, crossMargin),
                crossEndurance,
                Curve.of(account, shock, positions, crossEndurance),
                Warnings.about(account, crossMargin, positions));
    }

    /** The shortest move, a fraction, by which its own price liquidates any position in isolated mode; empty when none does. */
    public Optional<BigDecimal> firstIsolatedEnd() {
        return positions.stream()
                .map(position -> position.isolatedEndurance().nearest())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(BigDecimal::abs));
    }

    /** Both modes after one move of all prices, a fraction of the mark prices, at least −1. */
    public CurvePoint after(BigDecimal move, Account account) {
        return Curve.at(account, move, positions, crossEndurance);
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
}
