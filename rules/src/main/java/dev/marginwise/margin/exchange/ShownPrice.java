package dev.marginwise.margin.exchange;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A liquidation price as the exchange shows it: a price, or the word that no price liquidates the position, which it
 * writes as 0. A text that tells neither has no {@code ShownPrice}.
 *
 * @param price empty when the exchange shows none
 */
public record ShownPrice(Optional<BigDecimal> price) {
    public static final ShownPrice NONE = new ShownPrice(Optional.empty());

    /** A price that is not above 0 stands for none. */
    public static ShownPrice of(BigDecimal price) {
        return price.signum() > 0 ? new ShownPrice(Optional.of(price)) : NONE;
    }
}
