package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** In which mode liquidation of a position is nearer to the mark price. */
public enum Nearer {
    ISOLATED,
    CROSS,
    /** Equally far, or begun in both. */
    EQUAL,
    /** No price liquidates it in either mode. */
    NEITHER;

    /** The word on the wire. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Compares two distances from the mark price; an empty one is out of reach. */
    static Nearer of(Optional<BigDecimal> isolated, Optional<BigDecimal> cross) {
        if (isolated.isEmpty() || cross.isEmpty()) {
            return isolated.isPresent() ? ISOLATED : cross.isPresent() ? CROSS : NEITHER;
        }
        int side = isolated.get().compareTo(cross.get());
        return side < 0 ? ISOLATED : side > 0 ? CROSS : EQUAL;
    }
}
