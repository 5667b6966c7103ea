package dev.marginwise.margin.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The mode in which the exchange holds a position now. */
public enum MarginMode {
    ISOLATED("isolated"),
    CROSS("cross");

    private final String id;

    MarginMode(String id) {
        this.id = id;
    }

    /** The name on the wire. */
    public String id() {
        return id;
    }

    public static Optional<MarginMode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
}
