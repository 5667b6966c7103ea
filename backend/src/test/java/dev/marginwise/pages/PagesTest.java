package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharedService
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String FIVE_OR_FEWER = "2026-12.087NGW";
    private static final String BEST =
            "own-risk=more-of-wallet&stop-loss=nine-or-ten&experience=over-a-hundred&open-positions=two-or-three"
                    + "&portfolio=written-limit&shared-margin=whole-wallet&together=offset-worked-out&size=up-to-twice"
                    + "&affordability=set-aside";

    @Inject
    EmbeddedServer server;

    private Caller browser;

    @BeforeEach
    void openBrowser() {
        browser = new Caller(server);
    }

    private Caller.Answer open(String path) {
        return browser.get(path, "Accept", BROWSER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wizard",
                "/rules",
                "/answers",
                "/partners",
                "/reference",
                "/r/" + FIVE_OR_FEWER,
                "/problems/code-mistyped"
            })
    void everyPageIsHtmlThatABrowserMayAskForAgainByItsTag(String path) {
        Caller.Answer page = open(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.text()).startsWith("<!doctype html>").contains("<h1");
        String tag = page.header("ETag").orElseThrow();
        Caller.Answer again = browser.get(path, "Accept", BROWSER, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wizard",
                "/rules",
                "/faq",
                "/guide/cross-margin",
                "/zh/",
                "/zh/wizard",
                "/zh/faq",
                "/r/" + FIVE_OR_FEWER,
                "/nope"
            })
    void noPageHoldsAnInlineScriptOrStyleOrLoadsFromElsewhere(String path) {
        String html = open(path).text();

        assertThat(html).doesNotContain("<style", " style=", " onclick=", "javascript:");
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=\"/)(?![^>]*application/(ld\\+)?json)");
        assertThat(html).doesNotContainPattern("(src|action)=\"(https?:)?//");
    }

    @Test
    void theRiskNoticeStandsAboveTheFirstQuestionAndOnEveryResult() {
        String notice = "<strong>You can lose all the money in your ";

        assertThat(open("/").text()).contains(notice);
        String wizard = open("/wizard").text();
        assertThat(wizard.indexOf(notice)).isPositive().isLessThan(wizard.indexOf("<fieldset"));
        assertThat(open("/r/" + FIVE_OR_FEWER).text()).contains(notice);
    }

    @Test
    void thePlainFormLeadsToTheResultOnceTheModeIsSettled() {
        Caller.Answer sent = open("/r?stop-loss=five-or-fewer&experience=up-to-a-hundred");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).hasValue("/r/" + FIVE_OR_FEWER);
    }

    @Test
    void theChineseFormLeadsToTheChineseResult() {
        Caller.Answer sent = open("/zh/r?stop-loss=five-or-fewer&experience=up-to-a-hundred");

        assertThat(sent.header("Location")).hasValue("/zh/r/" + FIVE_OR_FEWER);
        assertThat(open("/zh/r/" + FIVE_OR_FEWER).text())
                .contains("<html lang=\"zh-CN\">", "按您的回答，逐仓更合适")
                .doesNotContain("your answers");
    }

    @Test
    void theLinkToTheOtherLanguageKeepsThePlaceAndTheAnswers() {
        String code = "/r/" + FIVE_OR_FEWER;

        assertThat(open(code).text()).contains("<a class=\"language\" href=\"/zh" + code + "\" lang=\"zh-CN\"");
        assertThat(open("/zh" + code).text()).contains("<a class=\"language\" href=\"" + code + "\" lang=\"en\"");
        assertThat(open("/r?stop-loss=nine-or-ten").text()).contains("href=\"/zh/r?stop-loss=nine-or-ten\"");
        assertThat(open("/zh/wizard?from=" + FIVE_OR_FEWER).text())
                .contains("href=\"/wizard?from=" + FIVE_OR_FEWER + "\"");
    }

    @Test
    void theWizardSpeaksTheLanguageOfItsAddress() {
        assertThat(open("/zh/wizard").text())
                .contains("action=\"/zh/r\"", "\"language\":\"zh-CN\"", "\"base\":\"/zh\"", "查看结果");
    }

    @Test
    void anErrorIsToldInTheLanguageOfItsAddressAndLeadsNowhereElse() {
        Caller.Answer page = open("/zh//elsewhere.example/x");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("没有这个页面").doesNotContain("href=\"//");
    }

    @Test
    void thePlainFormReachesCrossOnlyWithEveryConditionMet() {
        Caller.Answer sent = open("/r?" + BEST);

        String result = open(sent.header("Location").orElseThrow()).text();
        assertThat(result).contains("Cross margin fits your answers");
    }

    @Test
    void anIncompleteFormComesBackWithItsAnswersAndSaysWhatIsMissing() {
        Caller.Answer sent = open("/r?stop-loss=nine-or-ten");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text())
                .contains("<title>Error: ")
                .contains("value=\"nine-or-ten\" checked")
                .contains("Choose how many futures trades you have opened and closed");
    }

    @Test
    void anAnswerThatIsNotOfferedOrGivenTwiceIsNeverGuessed() {
        assertThat(open("/r?" + BEST.replace("nine-or-ten", "nine")).status()).isEqualTo(422);
        assertThat(open("/r?" + BEST + "&stop-loss=no-stop").status()).isEqualTo(422);
    }

    @Test
    void marksThatASenderAddsToTheAddressAreNoAnswers() {
        assertThat(open("/r?utm_source=letter&stop-loss=no-stop").status()).isEqualTo(303);
    }

    @Test
    void aCodeInAnotherSpellingIsSentToTheOneThatWasGivenOut() {
        Caller.Answer page = open("/r/2026-12.087ngw");

        assertThat(page.status()).isEqualTo(308);
        assertThat(page.header("Location")).hasValue("/r/" + FIVE_OR_FEWER);
    }

    @Test
    void aMistypedCodeGetsAPageThatSaysSoAndNoResult() {
        Caller.Answer page = open("/r/2026-12.087NGX");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This code is mistyped").doesNotContain("fits your answers");
    }

    @Test
    void aResultThatSomebodyLinksToMayBeListed() {
        assertThat(open("/r/" + FIVE_OR_FEWER).text()).doesNotContain("noindex");
    }

    @Test
    void theWizardStartsWithTheAnswersOfACode() {
        String wizard = open("/wizard?from=" + FIVE_OR_FEWER).text();

        assertThat(wizard)
                .contains("value=\"five-or-fewer\" checked")
                .contains("\"answers\":{\"experience\":\"up-to-a-hundred\",\"stop-loss\":\"five-or-fewer\"}");
        assertThat(open("/wizard").text()).doesNotContain(" checked");
    }

    @Test
    void whenOneGateHoldsInEveryCaseTheResultSaysThatTheQuestionIsOpen() {
        Caller.Answer sent = open("/r?together=lose-together");

        String result = open(sent.header("Location").orElseThrow()).text();
        assertThat(result)
                .contains("Isolated margin fits your answers")
                .contains("Whatever the answer, one of the reasons below applies");
    }

    @Test
    void aCodeOfAnOlderEditionIsShownUnderItsOwnRulesAndSaysWhatTodaysMakeOfIt() {
        assertThat(open("/r/2026-11.77XWH").text())
                .contains("Isolated margin fits your answers", "edition 2026-12 points to the same mode");
        assertThat(open("/r/2026-11.2D1TY").text())
                .contains("Cross margin fits your answers", "Today’s rules ask more before they point to a mode.")
                .doesNotContain("under edition 2026-12 the same answers point to");
        assertThat(open("/zh/r/2026-11.2D1TY").text()).contains("今天的规则还要多问几道题");
    }

    @Test
    void aRuleOfOurOwnJudgementSaysSoOnTheRulesPageAndBesideTheResult() {
        assertThat(open("/rules").text()).contains("It is our own judgement.");
        assertThat(open("/zh/rules").text()).contains("这是我们自己的判断");
        String result =
                open(open("/r?size=over-ten").header("Location").orElseThrow()).text();
        assertThat(result).contains("It is our own judgement.").doesNotContain("Guide ours");
    }
}
