package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product explains and never pushes, on the pages as they are sent. */
@MicronautTest
class NoNudgeTest {
    static final String ISOLATED = "/r/2026-11.77XWH";

    /** Every answer at its safest. */
    static final String CROSS = "/r/2026-11.2D1TY";

    private static final Pattern URGENT = Pattern.compile(
            "\\b(hurry|act now|last chance|only today|limited time|don[’']t miss|countdown|exclusive|bonus|guaranteed"
                    + "|risk[- ]free|congratulations|you should|we advise)\\b"
                    + "|立即|赶快|限时|仅限今日|机不可失|奖励金|稳赚|保证盈利|恭喜|您应该|你应该|建议您|建议你",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTSIDE = Pattern.compile("<a [^>]*href=\"https?:[^>]*>");
    private static final Pattern PART = Pattern.compile("<(?:section|article|div|aside) [^>]*class=\"([a-z-]+)");

    @Inject
    EmbeddedServer server;

    static List<Language> languages() {
        return Language.ALL;
    }

    private String open(String path) {
        Caller browser = new Caller(server);
        Caller.Answer answer = browser.get(path, "Accept", "text/html");
        return answer.header("Location")
                .map(there -> browser.get(there, "Accept", "text/html"))
                .orElse(answer)
                .text();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingLeadsAwayBeforeOrBesideAQuestion(Language language) {
        for (String path : List.of(
                "/", "/wizard", "/wizard?from=2026-11.77XWH", "/r?stop-loss=nine-or-ten", "/answers", "/rules")) {
            assertThat(open(language.path(path))).as(path).doesNotContainPattern(OUTSIDE);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsChosenBeforehand(Language language) {
        for (String path : List.of("/", "/wizard")) {
            assertThat(open(language.path(path))).doesNotContainPattern("<(input|option)[^>]* (checked|selected)");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPageCountsDownOrPresses(Language language) {
        SiteCrawl site = SiteCrawl.of(new Caller(server), language.path("/"), language.path(ISOLATED));

        assertThat(site.pages().values())
                .allSatisfy(page -> assertThat(page.html())
                        .as(page.path())
                        .doesNotContain("<time", "http-equiv", "<progress", "<meter", "<marquee", "<iframe")
                        .doesNotContainPattern(URGENT));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLinkThatLeavesSaysSoCarriesNoReferrerAndIsNoButton(Language language) {
        SiteCrawl site = SiteCrawl.of(new Caller(server), language.path("/"));

        assertThat(site.pages().values())
                .allSatisfy(page -> assertThat(
                                OUTSIDE.matcher(page.html()).results().map(found -> found.group()))
                        .allSatisfy(link -> assertThat(link)
                                .contains("noreferrer", "external")
                                .doesNotContain("class=")));
    }

    @Test
    void bothResultsAreLaidOutAlike() {
        assertThat(frame(open(ISOLATED))).isEqualTo(frame(open(CROSS)));
        assertThat(open(CROSS)).doesNotContain("✓", "✔", "🎉", "success");
    }

    /** The parts that every result has, in their order; how many cautions and reasons there are is no matter. */
    private static List<String> frame(String html) {
        return PART.matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(part -> !part.equals("section"))
                .distinct()
                .toList();
    }
}
