package dev.marginwise.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.SharedService;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.filter.GenericHttpFilter;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteBuilder;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is remembered is what Micronaut finds by comparing, filter for filter and in its order. */
@SharedService
class RoutedFiltersTest {
    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    private final Collection<RouteBuilder> routes;

    RoutedFiltersTest(EmbeddedServer server) {
        routes = server.getApplicationContext().getBeansOfType(RouteBuilder.class);
    }

    @Test
    void everyAddressHasTheFiltersThatMicronautFinds() {
        Router comparing = new DefaultRouter(routes);
        Router remembering = new RoutedFilters(routes);
        Set<List<GenericHttpFilter>> met = new HashSet<>();
        int routed = 0;

        for (String path : paths(comparing)) {
            for (HttpMethod method : METHODS) {
                for (HttpRequest<?> request : asRouted(method, path, remembering)) {
                    List<GenericHttpFilter> found = comparing.findFilters(request);

                    assertThat(remembering.findFilters(request))
                            .as("%s %s", method, path)
                            .isEqualTo(found);
                    met.add(found);
                    if (RouteAttributes.getRouteMatch(request).isPresent()) routed++;
                }
            }
        }

        assertThat(routed).isGreaterThan(100);
        assertThat(met).hasSizeGreaterThan(5);
    }

    /** Each address that there is, again with a slash at its end, and again; and some that nobody offers. */
    private static List<String> paths(Router router) {
        Stream<String> offered = router.uriRoutes()
                .map(route -> route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x"))
                .distinct()
                .flatMap(path -> Stream.of(path, path.replaceFirst("/?$", "/"), path, path));
        return Stream.concat(offered, Stream.of("/nowhere", "/api/v1/nowhere/x", "/r/2026-12.00D5WR"))
                .toList();
    }

    /** Once for each route that fits, as the service does with the one that it takes; once more where none does. */
    private static List<HttpRequest<?>> asRouted(HttpMethod method, String path, Router router) {
        List<UriRouteMatch<Object, Object>> matches =
                router.find(method, path, HttpRequest.create(method, path)).toList();
        if (matches.isEmpty()) return List.of(HttpRequest.create(method, path));
        return matches.stream()
                .<HttpRequest<?>>map(match -> routed(method, path, match))
                .toList();
    }

    private static HttpRequest<?> routed(HttpMethod method, String path, UriRouteMatch<?, ?> match) {
        HttpRequest<?> request = HttpRequest.create(method, path);
        RouteAttributes.setRouteMatch(request, match);
        return request;
    }
}
