package dev.marginwise.difference;

import dev.marginwise.rulebook.MarginMode;
import java.util.Optional;

/** What an edition makes of some answers. */
public enum Standing {
    ISOLATED("isolated"),
    CROSS("cross"),
    /** The edition would still ask: these answers do not settle a mode. */
    OPEN("open");

    private final String id;

    Standing(String id) {
        this.id = id;
    }

    static Standing of(Optional<MarginMode> settled) {
        return settled.map(mode -> mode == MarginMode.CROSS ? CROSS : ISOLATED).orElse(OPEN);
    }

    /** The name on the wire. */
    public String id() {
        return id;
    }
}
