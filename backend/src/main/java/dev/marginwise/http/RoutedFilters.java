package dev.marginwise.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.filter.GenericHttpFilter;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteBuilder;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for each address which filters stand before it, and in which order. Micronaut compares every request with the
 * patterns of every filter and sorts what fits, over and over. Only addresses without variables are remembered, of which
 * there are as many as we have written down.
 */
@Singleton
@Replaces(DefaultRouter.class)
final class RoutedFilters extends DefaultRouter {
    private final Map<UriRouteInfo<?, ?>, Known> known = new ConcurrentHashMap<>();

    RoutedFilters(Collection<RouteBuilder> builders) {
        super(builders);
    }

    /** Filters fit by path and method, and one route answers with a slash at its end and without. */
    private record Known(HttpMethod method, String path, List<GenericHttpFilter> filters) {
        boolean isOf(HttpRequest<?> request) {
            return method == request.getMethod() && path.equals(request.getPath());
        }
    }

    @Override
    public List<GenericHttpFilter> findFilters(HttpRequest<?> request) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        if (!(match instanceof UriRouteMatch<?, ?> route)
                || !route.getVariableValues().isEmpty()) return super.findFilters(request);
        Known before = known.get(route.getRouteInfo());
        if (before != null && before.isOf(request)) return before.filters;
        List<GenericHttpFilter> filters = super.findFilters(request);
        known.put(route.getRouteInfo(), new Known(request.getMethod(), request.getPath(), filters));
        return filters;
    }
}
