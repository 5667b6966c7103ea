package dev.marginwise.partners.store;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with a store, logged when it changes and when it ends. Thread-safe. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String NONE = "";

    private final String place;
    private final AtomicReference<String> known = new AtomicReference<>(NONE);

    /** @param place where the store is, without any secret */
    Trouble(String place) {
        this.place = place;
    }

    boolean isOver() {
        return NONE.equals(known.get());
    }

    void begin(StoreAwayException away) {
        String why = String.valueOf(away.getMessage());
        if (why.equals(known.getAndSet(why))) return;
        LOG.error("{}. Until then partners are answered 503; everything else works.", why);
        LOG.debug("The store is away", away);
    }

    void end() {
        if (isOver()) return;
        if (!NONE.equals(known.getAndSet(NONE))) LOG.info("The store at {} answers", place);
    }
}
