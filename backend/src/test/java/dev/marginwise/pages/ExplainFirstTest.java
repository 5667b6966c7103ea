package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explains stands before what asks, every page says when it was reviewed, and only then links lead on. */
@SharedService
class ExplainFirstTest {
    @Inject
    EmbeddedServer server;

    private String open(String path) {
        return new Caller(server).get(path, "Accept", "text/html").text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/zh"})
    void theStartPageLeadsToWhatExplainsBeforeItsFirstDrawing(String language) {
        String html = open(language + "/");
        String above = html.substring(html.indexOf("<main"), html.indexOf("class=\"fleet\""));

        for (String path : new String[] {
            "/guide/isolated-margin",
            "/guide/cross-margin",
            "/guide/how-to-choose",
            "/glossary",
            "/faq",
            "/safety-and-fees"
        }) {
            assertThat(above).contains("href=\"" + language + path + "\"");
        }
    }

    @Test
    void theStartPageTellsTheFourStepsOfTheGuideInTheirOrder() {
        assertThat(open("/"))
                .containsSubsequence(
                        "<ol class=\"steps\"",
                        "Decide first.",
                        "Compare ",
                        "While your stops are not steady",
                        "Consider ",
                        "</ol>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wizard",
                "/compare",
                "/rules",
                "/answers",
                "/faq",
                "/partners",
                "/reference",
                NoNudgeTest.ISOLATED
            })
    void everyPageSaysWhenItWasLastReviewed(String path) {
        assertThat(open(path)).contains("last reviewed on 25 November 2026 by the Marginwise editors");
        assertThat(open("/zh" + path)).contains("最近一次复核：2026 年 11 月 25 日");
    }

    @ParameterizedTest
    @ValueSource(strings = {NoNudgeTest.ISOLATED, NoNudgeTest.CROSS})
    void aResultLinksTheFeePageAndLeadsOnToTheOfficialPagesWithoutAReferral(String path) {
        assertThat(open(path))
                .contains("href=\"https://www.binance.com/en/fee/futureFee\"")
                .contains("href=\"https://www.binance.com/en/futures\"")
                .contains("href=\"https://www.binance.com/en/download\"")
                .contains("href=\"https://www.binance.com/en/register\"")
                .contains("(outside: binance.com)")
                .doesNotContain("?ref", "&amp;ref", "registerChannel");
    }
}
