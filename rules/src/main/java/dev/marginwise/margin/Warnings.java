package dev.marginwise.margin;

import dev.marginwise.margin.Warning.Kind;
import dev.marginwise.margin.tiers.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the owner of an account should know: the wallet first, then position by position. */
final class Warnings {
    private final List<Warning> found = new ArrayList<>();

    private Warnings() {}

    static List<Warning> about(Account account, CrossMargin cross, List<PositionComparison> positions) {
        Warnings warnings = new Warnings();
        if (account.wallet().compareTo(account.isolatedWallets()) < 0) {
            warnings.add("/wallet", Kind.WALLET_BELOW_MARGINS);
        }
        if (cross.isPast()) {
            warnings.add("/wallet", Kind.PAST_CROSS_LIQUIDATION);
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int index = 0; index < positions.size(); index++) {
            String pointer = "/positions/" + index;
            Position position = positions.get(index).position();
            if (!seen.add(List.of(position.symbol(), position.side()))) {
                warnings.add(pointer, Kind.SAME_SIDE_TWICE);
            }
            warnings.lookAtSize(pointer, position);
            warnings.lookAtLiquidation(pointer, positions.get(index));
        }
        return List.copyOf(warnings.found);
    }

    /** The exchange checks leverage and size when a position is opened: at its entry price. */
    private void lookAtSize(String pointer, Position position) {
        BigDecimal notional = position.entryNotional();
        Tier tier = position.tiers().at(notional);
        if (exceeds(position.leverage(), tier.maxLeverage())) {
            add(pointer + "/leverage", Kind.LEVERAGE_ABOVE_LIMIT);
        }
        if (exceeds(notional, tier.cap())) {
            add(pointer + "/quantity", Kind.NOTIONAL_ABOVE_TIERS);
        }
    }

    private void lookAtLiquidation(String pointer, PositionComparison compared) {
        if (compared.isolated().past()) {
            add(pointer, Kind.PAST_ISOLATED_LIQUIDATION);
        }
        if (compared.isolated().stopBeyondLiquidation()) {
            add(pointer + "/stop", Kind.STOP_BEYOND_ISOLATED_LIQUIDATION);
        }
        if (compared.cross().stopBeyondLiquidation()) {
            add(pointer + "/stop", Kind.STOP_BEYOND_CROSS_LIQUIDATION);
        }
    }

    private static boolean exceeds(BigDecimal amount, Optional<BigDecimal> limit) {
        return limit.filter(most -> amount.compareTo(most) > 0).isPresent();
    }

    private void add(String pointer, Kind kind) {
        found.add(new Warning(pointer, kind));
    }
}
