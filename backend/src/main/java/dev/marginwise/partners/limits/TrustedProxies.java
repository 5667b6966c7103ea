package dev.marginwise.partners.limits;

import io.micronaut.context.annotation.Context;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The proxies of whoever runs the service: only they are believed when they say, in {@code X-Forwarded-For}, for whom they
 * ask. The list is read from its end, where the nearest proxy writes; what stands before the first that is no proxy of ours
 * may be forged and is not looked at.
 */
@Context // what cannot be read ends the start, and not the first request
final class TrustedProxies {
    private static final String HEADER = "X-Forwarded-For";

    private final List<Network> networks;

    @Inject
    TrustedProxies(LimitSettings settings) {
        this(settings.proxies());
    }

    TrustedProxies(List<String> networks) {
        this.networks = networks.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Network::of)
                .toList();
    }

    /** Who sent a request, as far as it can be believed. */
    ClientAddress client(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        if (networks.isEmpty()) return ClientAddress.of(peer);
        return ClientAddress.of(behind(peer, request.getHeaders().getAll(HEADER)));
    }

    /** Whom a peer asks for, by all values of the header in order. */
    InetAddress behind(InetAddress peer, List<String> forwarded) {
        InetAddress nearest = peer;
        if (!isTrusted(peer)) return nearest;
        String[] hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<InetAddress> hop = address(hops[i].strip());
            if (hop.isEmpty()) return nearest;
            nearest = hop.get();
            if (!isTrusted(nearest)) return nearest;
        }
        return nearest;
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /** Some proxies add a port, with the address in brackets where it is of IPv6. */
    private static Optional<InetAddress> address(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? Optional.empty() : Network.literal(hop.substring(1, end));
        }
        int colon = hop.indexOf(':');
        boolean withPort = colon >= 0 && colon == hop.lastIndexOf(':');
        return Network.literal(withPort ? hop.substring(0, colon) : hop);
    }
}
