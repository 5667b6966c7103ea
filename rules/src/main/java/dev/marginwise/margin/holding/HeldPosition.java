package dev.marginwise.margin.holding;

import dev.marginwise.margin.Position;
import java.math.BigDecimal;

/**
 * What holding one position costs.
 *
 * @param openingFee at the entry price, USDT; it was paid before the wallet that is given
 * @param closingFee at the mark price, USDT
 * @param funding USDT paid over the time held; negative when received
 */
public record HeldPosition(
        Position position,
        BigDecimal openingFee,
        BigDecimal closingFee,
        BigDecimal funding,
        Held isolated,
        Held cross) {}
