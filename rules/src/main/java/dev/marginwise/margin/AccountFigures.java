package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one mode means for the whole account, USDT.
 *
 * @param atStake the most that the positions can lose
 * @param untouched what of the wallet they cannot reach, never negative
 * @param marginRatio a fraction, liquidation at 1; isolated, that of the position nearest to it. Empty when no equity is
 *     left in it
 */
public record AccountFigures(BigDecimal atStake, BigDecimal untouched, Optional<BigDecimal> marginRatio) {

    /** Every position isolated. */
    static AccountFigures isolated(Account account, List<Liquidation> positions) {
        BigDecimal atStake = account.isolatedWallets();
        BigDecimal untouched = account.wallet().subtract(atStake).max(BigDecimal.ZERO);
        boolean broke =
                positions.stream().anyMatch(position -> position.marginRatio().isEmpty());
        Optional<BigDecimal> highest = broke
                ? Optional.empty()
                : positions.stream()
                        .flatMap(position -> position.marginRatio().stream())
                        .reduce(BigDecimal::max);
        return new AccountFigures(atStake, untouched, highest);
    }

    /** Every position cross: the whole wallet. */
    static AccountFigures cross(Account account, CrossMargin cross) {
        return new AccountFigures(account.wallet(), BigDecimal.ZERO, cross.marginRatio());
    }
}
