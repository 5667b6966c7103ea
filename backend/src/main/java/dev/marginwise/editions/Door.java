package dev.marginwise.editions;

import java.util.Locale;

/** By which way answers came that were decided. */
public enum Door {
    API,
    BATCH,
    /** The plain form of a page; its script comes by the API. */
    FORM,
    PARTNER,
    AGENT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
