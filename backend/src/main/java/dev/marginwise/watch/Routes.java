package dev.marginwise.watch;

import dev.marginwise.http.RouteName;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a request is counted under: there are as many as routes of ours, and one a method for all that finds none. */
@Singleton
final class Routes {
    private static final String OURS = "dev.marginwise.";

    private final MeterRegistry metrics;
    private final Map<RouteInfo<?>, Route> found = new ConcurrentHashMap<>();
    private final Map<HttpMethod, Route> none = new EnumMap<>(HttpMethod.class);

    Routes(MeterRegistry metrics) {
        this.metrics = metrics;
        for (HttpMethod method : HttpMethod.values()) {
            none.put(method, new Route(metrics, "none", method.name(), RouteName.NONE));
        }
    }

    Route of(HttpRequest<?> request) {
        RouteInfo<?> route = RouteAttributes.getRouteInfo(request).orElse(null);
        if (!(route instanceof UriRouteInfo<?, ?> ours)) return none(request.getMethod());
        Route known = found.get(route);
        return known != null ? known : found.computeIfAbsent(route, first -> route(ours));
    }

    @SuppressWarnings("NullAway") // every method has one
    private Route none(HttpMethod method) {
        return none.get(method);
    }

    private Route route(UriRouteInfo<?, ?> route) {
        return new Route(
                metrics, door(route.getDeclaringType().getName()), route.getHttpMethodName(), RouteName.of(route));
    }

    /** The door that a controller stands at, told from its room. */
    private static String door(String controller) {
        if (!controller.startsWith(OURS)) return "management";
        String room = controller.substring(OURS.length()).replaceFirst("\\..*", "");
        return room.equals("http") ? "assets" : room;
    }
}
