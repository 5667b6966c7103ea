package dev.marginwise.pages.site;

import dev.marginwise.guide.Page;
import dev.marginwise.http.Cached;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What search engines are told: that they may come, and which pages there are, with each in every language. */
@Hidden
@Produces(MediaType.ALL)
@Controller
final class SiteMapController {
    private static final List<String> PAGES =
            List.of(Addresses.START, Addresses.WIZARD, Addresses.COMPARE, Addresses.RULES, Addresses.ANSWERS);

    private final Guides guides;
    private final SiteAddress address;

    SiteMapController(Guides guides, SiteAddress address) {
        this.guides = guides;
        this.address = address;
    }

    /** Results stay open to visits, so that their wish not to be listed is read. */
    @Get("/robots.txt")
    HttpResponse<byte[]> robots(HttpRequest<?> request) {
        String robots = "User-agent: *\nDisallow: /api/\n\nSitemap: " + address.of(request, "/sitemap.xml") + "\n";
        return Cached.of(request, bytes(robots), MediaType.TEXT_PLAIN_TYPE);
    }

    @Get("/sitemap.xml")
    HttpResponse<byte[]> siteMap(HttpRequest<?> request) {
        StringBuilder map = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        pages().forEach((page, reviewed) -> {
            for (Language language : Language.ALL) {
                map.append(entry(request, language, page, reviewed));
            }
        });
        return Cached.of(request, bytes(map.append("</urlset>\n").toString()), MediaType.APPLICATION_XML_TYPE);
    }

    /** Every page to be listed, and the day of its last review where it has one. */
    private Map<String, Optional<String>> pages() {
        Map<String, Optional<String>> pages = new LinkedHashMap<>();
        PAGES.forEach(page -> pages.put(page, Optional.empty()));
        for (Page page : guides.today().pages()) {
            pages.put(Addresses.of(page), Optional.of(page.review().reviewed().toString()));
        }
        return pages;
    }

    private String entry(HttpRequest<?> request, Language language, String page, Optional<String> reviewed) {
        StringBuilder entry = new StringBuilder("  <url>\n    <loc>")
                .append(escaped(address.of(request, language.path(page))))
                .append("</loc>\n");
        reviewed.ifPresent(day -> entry.append("    <lastmod>").append(day).append("</lastmod>\n"));
        for (Layout.Alternate alternate : address.alternates(request, page)) {
            entry.append("    <xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(alternate.language())
                    .append("\" href=\"")
                    .append(escaped(alternate.url()))
                    .append("\"/>\n");
        }
        return entry.append("  </url>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
