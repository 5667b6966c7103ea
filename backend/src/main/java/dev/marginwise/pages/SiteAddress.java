package dev.marginwise.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Where the site is reached from outside. */
@Singleton
final class SiteAddress {
    private final SiteSettings settings;
    private final HttpHostResolver hosts;

    SiteAddress(SiteSettings settings, HttpHostResolver hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /** The absolute address of a path: under the one that the site is set up with, else under the one it was asked at. */
    String of(HttpRequest<?> request, String path) {
        String own = settings.ownAddress().map(Object::toString).orElseGet(() -> hosts.resolve(request));
        return own.replaceFirst("/+$", "") + path;
    }
}
