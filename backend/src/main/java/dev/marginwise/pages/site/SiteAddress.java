package dev.marginwise.pages.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Where the site is reached from outside. */
@Singleton
public final class SiteAddress {
    private final SiteSettings settings;
    private final HttpHostResolver hosts;

    SiteAddress(SiteSettings settings, HttpHostResolver hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /** The absolute address of a path: under the one that the site is set up with, else under the one it was asked at. */
    public String of(HttpRequest<?> request, String path) {
        String own = settings.ownAddress().map(Object::toString).orElseGet(() -> hosts.resolve(request));
        return own.replaceFirst("/+$", "") + path;
    }

    /** Where a page lies in each language; readers of another one find the first. */
    List<Layout.Alternate> alternates(HttpRequest<?> request, String page) {
        List<Layout.Alternate> alternates = new ArrayList<>();
        for (Language language : Language.ALL) {
            alternates.add(new Layout.Alternate(language.tag(), of(request, language.path(page))));
        }
        alternates.add(new Layout.Alternate("x-default", of(request, Language.FIRST.path(page))));
        return alternates;
    }
}
