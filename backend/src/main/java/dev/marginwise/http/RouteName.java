package dev.marginwise.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;

/** What a request is called in logs, metrics and traces: an address itself may hold somebody's answers, in a code. */
public final class RouteName {
    /** Of a request that no controller answers. */
    public static final String NONE = "none";

    private RouteName() {}

    /** Such as {@code /r/{code}}. */
    public static String of(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request).orElse(null) instanceof UriRouteInfo<?, ?> route
                ? of(route)
                : NONE;
    }

    public static String of(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }
}
