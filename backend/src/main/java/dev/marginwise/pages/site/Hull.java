package dev.marginwise.pages.site;

import java.util.Locale;

/** Which of the two ships is drawn, and so which margin mode a page speaks of. */
public enum Hull {
    ISOLATED,
    CROSS;

    /** The mode's name as in the API: {@code isolated} or {@code cross}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other ship. */
    public Hull other() {
        return this == ISOLATED ? CROSS : ISOLATED;
    }
}
