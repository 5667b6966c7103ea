package dev.marginwise.pages.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A link that leaves the site; {@code host} is where it leads to, and is shown beside it. */
public record Outbound(String text, String url, String host) {
    /** The kinds of pages that a site may be set up to lead on to, quietest first. */
    private static final List<String> OFFERS = List.of("trading", "download", "sign-up");

    public static Outbound to(String text, URI url) {
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException(url + " is no https address");
        }
        return new Outbound(text, url.toString(), url.getHost().replaceFirst("^www\\.", ""));
    }

    /** Those that the site is set up with. @throws IllegalArgumentException for a kind that has no words */
    public static List<Outbound> offers(Map<String, String> addresses, Words words) {
        addresses.keySet().stream()
                .filter(kind -> !OFFERS.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalArgumentException("marginwise.outbound." + kind + " is none of " + OFFERS);
                });
        List<Outbound> offers = new ArrayList<>();
        for (String kind : OFFERS) {
            String address = addresses.get(kind);
            if (address != null && !address.isBlank()) {
                offers.add(to(words.of("outbound." + kind), URI.create(address)));
            }
        }
        return offers;
    }
}
