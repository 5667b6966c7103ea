package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.pages.site.Language;
import dev.marginwise.words.Pressing;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product explains and never pushes, on the pages as they are sent. */
@SharedService
class NoNudgeTest {
    static final String ISOLATED = "/r/2026-12.087NGW";

    /** Every answer at its safest. */
    static final String CROSS = "/r/2026-12.0MFPC2";

    private static final String SAFEST =
            "/r?own-risk=more-of-wallet&stop-loss=nine-or-ten&experience=over-a-hundred&open-positions=two-or-three&portfolio=written-limit"
                    + "&shared-margin=whole-wallet&together=offset-worked-out&size=up-to-twice&affordability=set-aside";

    private static final Pattern OUTSIDE = Pattern.compile("<a [^>]*href=\"https?:[^>]*>");

    /** What goes by the mode or by how much there is to say: the reasons, lists, drawings, and explained terms. */
    private static final Set<String> BY_THE_CASE =
            Set.of(".folds", ".more", "table", ".dashes", ".steps", ".term", ".keep", "svg", ".h-measures");

    /** Where a paragraph stands for each way to another result, or for each question left out. */
    private static final Pattern AS_OFTEN_AS_NEEDED = Pattern.compile("aria-labelledby=(changes|not-asked)]");

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
                "/",
                "/wizard",
                "/wizard?from=2026-12.087NGW",
                "/r?stop-loss=nine-or-ten",
                "/compare",
                "/answers",
                "/rules")) {
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

        assertThat(site.pages().values()).allSatisfy(page -> {
            assertThat(page.html())
                    .as(page.path())
                    .doesNotContain("<time", "http-equiv", "<progress", "<meter", "<marquee", "<iframe");
            assertThat(Pressing.in(page.html())).as(page.path()).isEmpty();
        });
        assertThat(site.pages().keySet()).contains(language.path("/compare"), language.path(ISOLATED));
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

    @ParameterizedTest
    @MethodSource("languages")
    void bothResultsAreLaidOutAlike(Language language) {
        String alike = SAFEST.replace("experience=over-a-hundred", "experience=up-to-twenty");
        String caution = "affordability=would-hurt";

        for (String least : List.of("affordability=set-aside", caution)) {
            String isolated = open(language.path(alike.replace("affordability=set-aside", least)));
            String cross = open(language.path(SAFEST.replace("affordability=set-aside", least)));

            assertThat(outline(isolated)).hasSizeGreaterThan(40).isEqualTo(outline(cross));
            assertThat(isolated).contains("hull-isolated-title");
            assertThat(cross).contains("hull-cross-title").doesNotContain("✓", "✔", "🎉", "success");
        }
    }

    @Test
    void aResultThatIsLaidOutOtherwiseWouldBeSeen() {
        String plain =
                "<main><h2 id=\"why\">Why</h2><ul class=\"dashes\"><li>one</li></ul><a href=\"/zh/r/1\">go</a></main>";

        assertThat(outline(plain)).isEqualTo(outline(plain.replace("<li>one</li>", "<li>a</li><li>b</li>")));
        assertThat(outline(plain)).isNotEqualTo(outline(plain.replace("<a ", "<a class=\"button\" ")));
        assertThat(outline(plain)).isNotEqualTo(outline(plain.replace("h2", "h3")));
        assertThat(outline(plain)).isNotEqualTo(outline(plain.replace("<h2", "<p>Well done</p><p>So</p><h2")));
        assertThat(outline(plain)).isNotEqualTo(outline(plain.replace("</main>", "<button>more</button></main>")));
    }

    /** Every element inside the page with all around it, in order; the mode's name left out. */
    private static List<String> outline(String html) {
        Set<String> once = new HashSet<>();
        return Markup.of(html).elements().stream()
                .filter(element -> element.around().stream().anyMatch(around -> around.is("main")))
                .filter(element ->
                        element.outside(BY_THE_CASE) && BY_THE_CASE.stream().noneMatch(element::is))
                .map(element -> Stream.concat(element.around().stream(), Stream.of(element))
                        .map(NoNudgeTest::told)
                        .collect(Collectors.joining(" ")))
                .filter(path -> !AS_OFTEN_AS_NEEDED.matcher(path).find() || once.add(path))
                .toList();
    }

    private static String told(Markup.Element element) {
        String attributes = element.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().startsWith("data-"))
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(" ", "[", "]"));
        return element.name()
                + attributes
                        .replaceAll("/2026-1[12]\\.[0-9A-Z]+|=2026-1[12]\\.[0-9A-Z]+", "/code")
                        .replaceAll("/rules#S[0-9]+", "/rules#S")
                        .replaceAll("isolated|cross", "mode");
    }
}
