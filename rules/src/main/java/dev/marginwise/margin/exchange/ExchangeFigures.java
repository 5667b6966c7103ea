package dev.marginwise.margin.exchange;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the exchange itself shows of a position, to be laid beside our own figures; each empty where the text does not
 * tell it.
 *
 * @param mode the mode that holds now
 * @param liquidation the liquidation price in that mode
 * @param profit unrealised profit, in the margin asset; negative for a loss
 */
public record ExchangeFigures(
        Optional<MarginMode> mode, Optional<ShownPrice> liquidation, Optional<BigDecimal> profit) {
    public static final ExchangeFigures NONE =
            new ExchangeFigures(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
