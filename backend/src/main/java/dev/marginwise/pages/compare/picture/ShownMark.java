package dev.marginwise.pages.compare.picture;

import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The liquidation price that the exchange shows, as a mark of its own in the picture.
 *
 * @param mode the mode it was shown for; empty when that is not told
 */
public record ShownMark(BigDecimal price, Optional<MarginMode> mode) {

    /** Empty when the exchange shows no price, or nothing is known of what it shows. */
    public static Optional<ShownMark> of(ExchangeFigures figures) {
        return figures.liquidation().flatMap(ShownPrice::price).map(price -> new ShownMark(price, figures.mode()));
    }

    /** Beside its label: for which mode. */
    Optional<String> note(Words words) {
        return mode.map(held -> words.of("compare.exchange.note", words.of("compare.nearer." + held.id())));
    }
}
