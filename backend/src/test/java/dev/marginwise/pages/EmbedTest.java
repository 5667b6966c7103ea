package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.pages.site.Language;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for a frame in somebody else's page. */
@SharedService
class EmbedTest {
    private static final String CODE = "2026-12.087NGW";
    private static final String HOST = "host=https%3A%2F%2Fshop.example";

    @Inject
    EmbeddedServer server;

    private Caller browser;

    @BeforeEach
    void open() {
        browser = new Caller(server);
    }

    static List<Language> languages() {
        return Language.ALL;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theyMayBeFramedWhateverTheyAnswer(Language language) {
        String tag = get(language, "/embed").header("ETag").orElseThrow();

        assertThat(List.of(
                        get(language, "/embed"),
                        browser.get(language.path("/embed"), "If-None-Match", tag),
                        get(language, "/embed?edition=1999-01"),
                        get(language, "/embed/r?own-risk=not-sure"),
                        get(language, "/embed/r?own-risk=more-of-wallet"),
                        get(language, "/embed/r/" + CODE)))
                .allSatisfy(answer -> assertThat(policy(answer)).contains("frame-ancestors *;"))
                .extracting(Caller.Answer::status)
                .containsExactly(200, 304, 422, 303, 422, 200);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noOtherPageMayBeFramed(Language language) {
        SiteCrawl site = SiteCrawl.of(browser, language.path("/"), language.path("/r/" + CODE));

        assertThat(site.pages()).hasSizeGreaterThan(10);
        assertThat(site.pages().values())
                .allSatisfy(page -> assertThat(policy(page.answer())).contains("frame-ancestors 'none'"));
        assertThat(Stream.of("/embed/nowhere", "/embed/r/nothing", "/embedding", "/embed.js", "/assets/gone.js"))
                .allSatisfy(
                        path -> assertThat(policy(get(language, path))).as(path).contains("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theyAreTheWizardAndTheResultToSearchEngines(Language language) {
        assertThat(get(language, "/embed?theme=dark").text())
                .contains("content=\"noindex\"")
                .containsPattern("rel=\"canonical\" href=\"[^\"]*" + language.path("/wizard") + "\"");
        assertThat(get(language, "/embed/r/" + CODE).text())
                .contains("content=\"noindex\"")
                .containsPattern("rel=\"canonical\" href=\"[^\"]*" + language.path("/r/" + CODE) + "\"");
        assertThat(browser.get("/sitemap.xml").text()).doesNotContain("/embed");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLinkOutOfTheFrameOpensATabOfItsOwn(Language language) {
        String within = language.path("/embed");
        List<String> pages = List.of(
                get(language, "/embed?" + HOST).text(),
                get(language, "/embed/r?own-risk=more-of-wallet").text(),
                get(language, "/embed/r/" + CODE).text());

        for (String page : pages) {
            List<String> links = Pattern.compile("<a [^>]*>")
                    .matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .filter(link -> !link.contains("href=\"#") && !link.contains("href=\"" + within))
                    .toList();
            assertThat(links)
                    .isNotEmpty()
                    .allMatch(link -> link.contains("target=\"_blank\"") && link.contains("noopener"));
            assertThat(page).doesNotContain("_top", "_parent");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theResultIsToldAsOnItsOwnPage(Language language) {
        String own = get(language, "/r/" + CODE).text();
        String framed = get(language, "/embed/r/" + CODE).text();

        assertThat(told(framed)).hasSizeGreaterThan(3000).isEqualTo(told(own));
    }

    @Test
    void whatTheHostStatesIsCarriedFromPageToPage() {
        String carried = HOST + "&theme=dark&edition=2026-11";
        String form = browser.get("/embed?" + carried).text();
        Caller.Answer sent = browser.get("/embed/r?own-risk=not-sure&experience=none&" + carried);

        assertThat(form)
                .contains("<input type=\"hidden\" name=\"host\" value=\"https://shop.example\">")
                .contains("<input type=\"hidden\" name=\"theme\" value=\"dark\">")
                .contains("<input type=\"hidden\" name=\"edition\" value=\"2026-11\">");
        String result = sent.header("Location").orElseThrow();
        assertThat(URI.create(result).getPath()).startsWith("/embed/r/2026-11.");
        assertThat(URI.create(result).getRawQuery()).isEqualTo(carried);
        assertThat(browser.get(result).text())
                .contains("<html lang=\"en\" data-theme=\"dark\">")
                .contains("href=\"/embed?" + carried.replace("&", "&amp;") + "&amp;from=2026-11.");
    }

    @Test
    void whatCannotBeMeantIsLeftOutAndNeverBecomesMarkup() {
        String page = browser.get("/embed?host=*&theme=%22%3E%3Cscript%3E").text();

        assertThat(page).doesNotContain("name=\"host\"", "name=\"theme\"", "<script>");
        assertThat(browser.get("/embed?edition=%3Cb%3E").text()).doesNotContain("<b>");
    }

    @Test
    void anEditionThatThereIsNotIsNotGuessed() {
        Caller.Answer answer = browser.get("/embed?edition=1999-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Published are: 2026-11, 2026-12.").doesNotContain("<form");
    }

    @Test
    void anEditionThatIsWantedAsksItsOwnQuestions() {
        assertThat(browser.get("/embed?edition=2026-11").text())
                .contains("<li>Edition 2026-11</li>")
                .doesNotContain("id=\"own-risk\"");
        assertThat(browser.get("/embed").text()).contains("id=\"own-risk\"");
    }

    @Test
    void anotherSpellingOfACodeIsSentToTheOneGivenOut() {
        assertThat(browser.get("/embed/r/" + CODE.toLowerCase(Locale.ROOT) + "?theme=dark")
                        .header("Location"))
                .hasValue("/embed/r/" + CODE + "?theme=dark");
    }

    @Test
    void theScriptIsForEveryOriginAndIsAskedForAgainByItsTag() {
        Caller.Answer script = browser.get("/embed.js");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(script.header("Cache-Control")).hasValue("public, max-age=3600");
        String tag = script.header("ETag").orElseThrow();
        assertThat(browser.get("/embed.js", "If-None-Match", tag).status()).isEqualTo(304);
    }

    private Caller.Answer get(Language language, String path) {
        return browser.get(language.path(path), "Accept", "text/html");
    }

    private static String policy(Caller.Answer answer) {
        return answer.header("Content-Security-Policy").orElseThrow();
    }

    /** What stands between the head and the foot of a page, without where its links lead and how they open. */
    private static String told(String html) {
        return html.substring(html.indexOf("<article"), html.indexOf("</article>"))
                .replaceAll("<a [^>]*>", "<a>");
    }
}
