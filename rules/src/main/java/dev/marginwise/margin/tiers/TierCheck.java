package dev.marginwise.margin.tiers;

import dev.marginwise.margin.tiers.TierFault.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares the tiers of one symbol with one another: from 0, without gap and overlap, rates rising, leverage falling, and
 * each maintenance amount {@code cumₙ = floorₙ·(MMRₙ − MMRₙ₋₁) + cumₙ₋₁}, which is how the exchange works it out.
 */
final class TierCheck {
    private static final int FINEST = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<TierFault> faults = new ArrayList<>();
    private final BigDecimal tolerance;

    /** @param decimals of the amounts in the file: what follows is allowed to be rounded so */
    private TierCheck(int decimals) {
        this.tolerance = HALF.movePointLeft(Math.min(FINEST, Math.max(0, decimals)));
    }

    /** Every fault of every symbol, in the order of the listing. */
    static List<TierFault> faults(TierListing listing) {
        int decimals = listing.bySymbol().values().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .mapToInt(row -> row.cum().scale())
                .max()
                .orElse(0);
        TierCheck check = new TierCheck(decimals);
        listing.bySymbol().forEach(check::look);
        return check.faults;
    }

    private void look(String symbol, List<Optional<TierRow>> rows) {
        if (rows.isEmpty()) {
            faults.add(new TierFault(
                    new TierFault.Place(Optional.of(symbol), OptionalInt.empty(), OptionalInt.empty()),
                    Kind.NO_TIERS,
                    List.of()));
        }
        BigDecimal meant = BigDecimal.ZERO; // the amount that the tier before should have had
        for (int index = 0; index < rows.size(); index++) {
            Optional<TierRow> row = rows.get(index);
            if (row.isEmpty()) continue;
            alone(row.get());
            if (index == 0) {
                first(row.get());
                meant = BigDecimal.ZERO;
                continue;
            }
            Optional<TierRow> before = rows.get(index - 1);
            meant = before.isPresent()
                    ? follows(before.get(), row.get(), meant)
                    : row.get().cum();
        }
    }

    private void alone(TierRow row) {
        if (row.cap().compareTo(row.floor()) <= 0) {
            fault(row, Kind.EMPTY_TIER, row.floor(), row.cap());
        }
        if (row.rate().signum() <= 0 || row.rate().compareTo(BigDecimal.ONE) >= 0) {
            fault(row, Kind.RATE_OUT_OF_RANGE, row.rate());
        }
        if (row.maxLeverage().compareTo(BigDecimal.ONE) < 0) {
            fault(row, Kind.LEVERAGE_OUT_OF_RANGE, row.maxLeverage());
        }
    }

    private void first(TierRow row) {
        if (row.floor().signum() != 0) {
            fault(row, Kind.NOT_FROM_ZERO, row.floor());
        }
        if (row.cum().signum() != 0) {
            fault(row, Kind.AMOUNT_NOT_FOLLOWING, BigDecimal.ZERO, row.cum());
        }
    }

    /** What the amount of the row should be. */
    private BigDecimal follows(TierRow before, TierRow row, BigDecimal meantBefore) {
        int edge = row.floor().compareTo(before.cap());
        if (edge != 0) {
            fault(row, edge > 0 ? Kind.GAP : Kind.OVERLAP, before.cap(), row.floor());
        }
        if (row.cap().compareTo(row.floor()) > 0 && row.cap().compareTo(before.cap()) <= 0) {
            fault(row, Kind.CAP_NOT_RISING, before.cap(), row.cap());
        }
        if (row.rate().compareTo(before.rate()) <= 0) {
            fault(row, Kind.RATE_NOT_RISING, before.rate(), row.rate());
        }
        if (row.maxLeverage().compareTo(before.maxLeverage()) >= 0) {
            fault(row, Kind.LEVERAGE_NOT_FALLING, before.maxLeverage(), row.maxLeverage());
        }
        BigDecimal step = row.floor().multiply(row.rate().subtract(before.rate()));
        BigDecimal following = step.add(before.cum());
        BigDecimal meant = step.add(meantBefore);
        // rounding does not add up, and one wrong amount is told where it stands, not again at the next tier
        if (isNear(meant, row.cum())) return meant;
        if (isNear(following, row.cum())) return following;
        fault(row, Kind.AMOUNT_NOT_FOLLOWING, following, row.cum());
        return meant;
    }

    private boolean isNear(BigDecimal expected, BigDecimal given) {
        return expected.subtract(given).abs().compareTo(tolerance) <= 0;
    }

    private void fault(TierRow row, Kind kind, BigDecimal... named) {
        List<String> figures = new ArrayList<>();
        for (BigDecimal figure : named) {
            figures.add(figure.stripTrailingZeros().toPlainString());
        }
        faults.add(new TierFault(row.place(), kind, figures));
    }
}
