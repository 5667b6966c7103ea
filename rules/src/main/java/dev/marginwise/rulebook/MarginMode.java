package dev.marginwise.rulebook;

import java.util.Arrays;
import java.util.Optional;

/** How the exchange secures a futures position. */
public enum MarginMode {
    /** A loss stays inside the margin set aside for one position. */
    ISOLATED("isolated"),
    /** The whole futures wallet stands behind every position. */
    CROSS("cross");

    private final String id;

    MarginMode(String id) {
        this.id = id;
    }

    /** The name in rule books and on the wire. */
    public String id() {
        return id;
    }

    public static Optional<MarginMode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
}
