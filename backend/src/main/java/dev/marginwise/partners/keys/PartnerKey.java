package dev.marginwise.partners.keys;

import io.micronaut.http.HttpRequest;

/**
 * Who sent a request that {@link KeyFilter} let through.
 *
 * @param id of the key, as people call it
 * @param live false where it is a key for trials
 */
public record PartnerKey(String id, String partner, boolean live) {
    private static final String ATTRIBUTE = PartnerKey.class.getName();

    /** The key of a request to an address that asks for one. */
    public static PartnerKey of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, PartnerKey.class).orElseThrow();
    }

    void noteOn(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
