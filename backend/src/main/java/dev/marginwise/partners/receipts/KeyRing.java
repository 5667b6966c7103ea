package dev.marginwise.partners.receipts;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.marginwise.partners.store.StoredReceiptKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys of receipts as they were when they were read: one signs, and every one that ever signed checks. */
final class KeyRing {
    private final List<StoredReceiptKey> stored;
    private final Map<String, ReceiptKey> byId = new LinkedHashMap<>();

    /** @param stored oldest first; at least one */
    KeyRing(List<StoredReceiptKey> stored) {
        this.stored = List.copyOf(stored);
        stored.forEach(key -> byId.put(key.id(), ReceiptKey.of(key)));
    }

    Optional<ReceiptKey> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The newest whose time to sign has come; the first key of all has no one before it and signs at once. */
    ReceiptKey signing(long now) {
        List<StoredReceiptKey> due =
                stored.stream().filter(key -> key.signsFrom() <= now).toList();
        StoredReceiptKey newest = due.isEmpty() ? stored.get(0) : due.get(due.size() - 1);
        return withId(newest.id()).orElseThrow();
    }

    /** A JWK set (RFC 7517), newest first, without any private part. */
    String published() {
        List<JWK> newestFirst = new ArrayList<>();
        byId.values().forEach(key -> newestFirst.add(0, key.published()));
        return new JWKSet(newestFirst).toString(true);
    }
}
