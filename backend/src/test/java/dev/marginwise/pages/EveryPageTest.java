package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.pages.site.Language;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds of every page that can be reached, whatever it shows. */
@SharedService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern CANONICAL = Pattern.compile("<link rel=\"canonical\" href=\"([^\"]+)\">");

    @Inject
    EmbeddedServer server;

    private Caller browser;
    private SiteCrawl site;

    @BeforeAll
    void visitEveryPage() {
        browser = new Caller(server);
        String[] starts = Language.ALL.stream()
                .flatMap(language -> Stream.of("/", "/r/2026-11.77XWH").map(language::path))
                .toArray(String[]::new);
        site = SiteCrawl.of(browser, starts);
    }

    private static Language languageOf(String path) {
        return Language.ALL.stream()
                .filter(language -> !language.equals(Language.FIRST))
                .filter(language -> (path + "/").startsWith(language.path("/")))
                .findFirst()
                .orElse(Language.FIRST);
    }

    @Test
    void everyPageOfTheGuideSiteIsReached() {
        for (Language language : Language.ALL) {
            assertThat(site.pages().keySet())
                    .contains(Stream.of(
                                    "/",
                                    "/wizard",
                                    "/rules",
                                    "/answers",
                                    "/guide/isolated-margin",
                                    "/guide/cross-margin",
                                    "/guide/how-to-choose",
                                    "/glossary",
                                    "/faq",
                                    "/safety-and-fees",
                                    "/about",
                                    "/partners",
                                    "/reference")
                            .map(language::path)
                            .toArray(String[]::new));
        }
    }

    @Test
    void everyLinkLeadsToAPageAndToAPlaceOnIt() {
        List<String> broken = new ArrayList<>();
        for (SiteCrawl.Page page : site.pages().values()) {
            for (String link : page.links()) {
                String path = link.replaceFirst("#.*", "");
                String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
                boolean there = site.at(path)
                        .map(to -> to.answer().status() == 200
                                && (anchor.isEmpty() || anchor.equals("check") || to.has(anchor)))
                        .orElseGet(() ->
                                path.startsWith("http") || path.startsWith("/api/") || path.equals("/openapi.yml"));
                if (!there) {
                    broken.add(page.path() + " -> " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageNamesItsLanguageItsTitleAndOneHeading() {
        assertThat(site.pages().values()).allSatisfy(page -> {
            String language = languageOf(page.path()).tag();
            assertThat(page.html())
                    .contains("<html lang=\"" + language + "\">")
                    .containsPattern("<title>[^<]{4,}</title>");
            assertThat(page.html().split("<h1", -1)).as(page.path()).hasSize(2);
            assertThat(page.answer().header("Content-Language")).hasValue(language);
        });
    }

    @Test
    void titlesAndDescriptionsAreToldApart() {
        List<SiteCrawl.Page> listed = site.pages().values().stream()
                .filter(page -> !page.html().contains("content=\"noindex\""))
                .filter(page -> !page.path().contains("/wizard?"))
                .toList();

        assertThat(listed.stream().flatMap(page -> page.all(Pattern.compile("<title>([^<]+)</title>")).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noIdIsGivenTwiceOnAPage() {
        assertThat(site.pages().values())
                .allSatisfy(page -> assertThat(page.all(ID)).as(page.path()).doesNotHaveDuplicates());
    }

    @Test
    void aPageIsItsOwnCanonicalOneWithoutWhatASenderAdded() {
        for (SiteCrawl.Page page : site.pages().values()) {
            assertThat(page.all(CANONICAL))
                    .as(page.path())
                    .extracting(address -> URI.create(address).getPath())
                    .containsExactly(page.path().replaceFirst("\\?.*", ""));
        }
    }

    @Test
    void thePagesOfALanguageNameEachOther() {
        for (SiteCrawl.Page page : site.pages().values()) {
            Map<String, String> alternates = page.alternates();

            assertThat(alternates).as(page.path()).hasSize(Language.ALL.size() + 1);
            assertThat(alternates).containsEntry("x-default", Objects.requireNonNull(alternates.get("en")));
            assertThat(alternates).containsValue(page.path().replaceFirst("\\?.*", ""));
            for (String other : alternates.values()) {
                SiteCrawl.Page there = site.at(other)
                        .orElseGet(() -> new SiteCrawl.Page(other, browser.get(other, "Accept", "text/html")));
                assertThat(there.alternates()).as(page.path()).isEqualTo(alternates);
            }
        }
    }

    @Test
    void linksStayInTheLanguageButForTheOneThatChangesIt() {
        Pattern change = Pattern.compile("<a class=\"language\".*?</a>");
        for (SiteCrawl.Page page : site.pages().values()) {
            String rest = change.matcher(page.html()).replaceAll("");
            List<String> inner = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"")
                    .matcher(rest)
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.startsWith("/api/") && !link.equals("/openapi.yml"))
                    .toList();

            assertThat(inner).as(page.path()).allMatch(link -> languageOf(link).equals(languageOf(page.path())));
        }
    }

    @Test
    void theSiteMapNamesExactlyThePagesThatMayBeListedExceptResults() {
        Caller.Answer map = browser.get("/sitemap.xml");

        assertThat(map.header("Content-Type").orElseThrow()).startsWith("application/xml");
        assertThat(Pattern.compile("<loc>([^<]+)</loc>")
                        .matcher(map.text())
                        .results()
                        .map(found -> URI.create(found.group(1)).getPath()))
                .containsExactlyInAnyOrderElementsOf(site.pages().values().stream()
                        .filter(page -> !page.html().contains("content=\"noindex\""))
                        .filter(page -> !page.path().contains("/r/"))
                        .map(page -> page.path().replaceFirst("\\?.*", ""))
                        .distinct()
                        .toList());
        assertThat(browser.get("/robots.txt").text()).contains("Sitemap: http").doesNotContain("<");
    }

    @Test
    void thePictureForOtherSitesSpeaksTheLanguageOfThePageAndMayBeShownByThem() {
        Pattern shown = Pattern.compile("property=\"og:image\" content=\"http://[^/\"]*([^\"]*)\"");
        for (Language language : Language.ALL) {
            Caller.Answer picture = browser.get(language.picture());

            assertThat(picture.status()).as(language.picture()).isEqualTo(200);
            assertThat(picture.header("Content-Type")).hasValue("image/png");
            assertThat(picture.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
            assertThat(site.pages().values())
                    .filteredOn(page -> Objects.equals(
                            page.answer().header("Content-Language").orElse(""), language.tag()))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page.all(shown)).containsExactly(language.picture()));
        }
        assertThat(Language.ALL).extracting(Language::picture).doesNotHaveDuplicates();
    }

    @Test
    void aResultTellsOtherSitesItsModeAndWhatItIs() {
        for (Language language : Language.ALL) {
            String html = browser.get(language.path(NoNudgeTest.ISOLATED)).text();
            String heading = Pattern.compile("<h1>([^<]+)</h1>")
                    .matcher(html)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);

            assertThat(html)
                    .contains("<meta property=\"og:title\" content=\"" + heading)
                    .contains("<meta property=\"og:description\" content=\""
                            + language.words().of("result.description"));
        }
    }
}
