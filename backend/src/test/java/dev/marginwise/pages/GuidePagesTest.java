package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharedService
class GuidePagesTest {
    private static final Pattern STRUCTURE =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Inject
    EmbeddedServer server;

    private String open(String path) {
        return new Caller(server).get(path, "Accept", "text/html").text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guide/isolated-margin",
                "/guide/cross-margin",
                "/guide/how-to-choose",
                "/glossary",
                "/faq",
                "/safety-and-fees",
                "/about"
            })
    void everyPageNamesItsMaintainerAndItsReview(String path) {
        assertThat(open(path))
                .contains("Maintained by the Marginwise editors. Last reviewed on 25 November 2026")
                .contains("its official documentation prevails");
    }

    @Test
    void aGuidePageDrawsTheShipQuotesItsStatementAndNotesWhatFiguresLeaveOut() {
        String html = open("/guide/cross-margin");

        assertThat(html)
                .contains("Guide, 2 of 3", "hull-cross-title", "href=\"/rules#S2\"", "54,401.61")
                .contains("maintenance margin tiers of 19 March 2026");
    }

    @Test
    void theChineseGuideSaysTheSameInChinese() {
        assertThat(open("/zh/guide/cross-margin"))
                .contains("指南，第 2 篇，共 3 篇", "href=\"/zh/rules#S2\"", "54,401.61", "2026 年 11 月 25 日")
                .contains("href=\"/zh/glossary#liquidation-price\"");
    }

    @Test
    void aTermExplainsItselfInPlaceAndLeadsToTheGlossary() {
        assertThat(open("/guide/cross-margin"))
                .contains("popovertarget=\"term-liquidation-price\"", "href=\"/glossary#liquidation-price\"");
    }

    @Test
    void everyTermHasItsAnchorInTheGlossary() {
        assertThat(open("/glossary").split("<section class=\"entry\" id=", -1)).hasSize(49);
    }

    @Test
    void aQuestionIsAQuestionForMachinesToo() throws IOException {
        assertThat(structure("/faq")).containsEntry("@type", "FAQPage");
        assertThat(structure("/guide/cross-margin")).containsEntry("@type", "BreadcrumbList");
    }

    @Test
    void aSectionThatWaitsForAnAddressIsLeftOutWithoutOne() {
        assertThat(open("/about")).doesNotContain("Report an error");
    }

    @Test
    void whatIsNoPageOfTheGuideIsNotFound() {
        assertThat(new Caller(server).get("/guide/nope").status()).isEqualTo(404);
        assertThat(new Caller(server).get("/guide/glossary").status()).isEqualTo(404);
    }

    private Map<String, Object> structure(String path) throws IOException {
        Matcher found = STRUCTURE.matcher(open(path));
        assertThat(found.find()).isTrue();
        return JsonMapper.createDefault().readValue(found.group(1), Argument.mapOf(String.class, Object.class));
    }
}
