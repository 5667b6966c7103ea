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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What search engines are told: that they may come, and which pages there are, with each in every language. */
@Hidden
@Produces(MediaType.ALL)
@Controller
final class SiteMapController {
    private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> PAGES = List.of(
            Addresses.START,
            Addresses.WIZARD,
            Addresses.COMPARE,
            Addresses.RULES,
            Addresses.ANSWERS,
            Addresses.PARTNERS,
            Addresses.REFERENCE);

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
        return Cached.of(request, robots.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_PLAIN_TYPE);
    }

    @Get("/sitemap.xml")
    HttpResponse<byte[]> siteMap(HttpRequest<?> request) {
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        try {
            write(XMLOutputFactory.newFactory().createXMLStreamWriter(map, "UTF-8"), request);
        } catch (XMLStreamException nothingToFail) {
            throw new IllegalStateException(nothingToFail);
        }
        return Cached.of(request, map.toByteArray(), MediaType.APPLICATION_XML_TYPE);
    }

    private void write(XMLStreamWriter map, HttpRequest<?> request) throws XMLStreamException {
        map.writeStartDocument("UTF-8", "1.0");
        map.writeStartElement("urlset");
        map.writeDefaultNamespace(SITE_MAP);
        map.writeNamespace("xhtml", XHTML);
        for (Map.Entry<String, Optional<String>> page : pages().entrySet()) {
            for (Language language : Language.ALL) {
                map.writeStartElement("url");
                write(map, "loc", address.of(request, language.path(page.getKey())));
                if (page.getValue().isPresent()) {
                    write(map, "lastmod", page.getValue().get());
                }
                for (Layout.Alternate alternate : address.alternates(request, page.getKey())) {
                    write(map, alternate);
                }
                map.writeEndElement();
            }
        }
        map.writeEndDocument();
        map.flush();
    }

    private static void write(XMLStreamWriter map, String element, String text) throws XMLStreamException {
        map.writeStartElement(element);
        map.writeCharacters(text);
        map.writeEndElement();
    }

    private static void write(XMLStreamWriter map, Layout.Alternate alternate) throws XMLStreamException {
        map.writeEmptyElement("xhtml", "link", XHTML);
        map.writeAttribute("rel", "alternate");
        map.writeAttribute("hreflang", alternate.language());
        map.writeAttribute("href", alternate.url());
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
}
