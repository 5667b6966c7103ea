package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The glossary and the questions can be looked through, without a script. */
@SharedService
class GuideSearchTest {
    @Inject
    EmbeddedServer server;

    private String open(String path) {
        return new Caller(server).get(path, "Accept", "text/html").text();
    }

    private String sought(String path, String query) {
        return open(path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/glossary, adl, auto-deleveraging",
        "/glossary, ＡＤＬ, auto-deleveraging",
        "/glossary, 爆仓, liquidation",
        "/zh/glossary, 爆仓, liquidation",
        "/zh/glossary, 穿仓, insurance-fund",
        "/zh/glossary, COIN-M, usds-m-and-coin-m",
        "/faq, OWE MONEY, owing-money",
        "/faq, -4067, refused-without-open-orders",
        "/zh/faq, 欠钱, owing-money"
    })
    void aPartOfWhatAnEntrySaysFindsItWhateverItsCaseWidthAndLanguage(String path, String query, String id) {
        assertThat(sought(path, query)).contains("<section class=\"entry\" id=\"" + id + "\">");
    }

    @Test
    void whatDoesNotSaySoIsLeftOutAndTheNumberIsTold() {
        String html = sought("/glossary", "insurance product");

        assertThat(html.split("<section class=\"entry\" id=", -1)).hasSize(2);
        assertThat(html)
                .contains("<span role=\"status\">1 result for “insurance product”</span>")
                .contains("<title>“insurance product”: Glossary – Marginwise</title>")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void nothingFoundSaysSoWithAWayBack() {
        String html = sought("/faq", "<lighthouse>");

        assertThat(html)
                .contains("Nothing here has “&lt;lighthouse&gt;” in it.", "<a href=\"/faq\">Show all</a>")
                .doesNotContain("class=\"entry\"", "<lighthouse>");
    }

    @ParameterizedTest
    @CsvSource({"/glossary", "/faq", "/zh/glossary", "/zh/faq"})
    void thePageHasAFieldThatAsksTheServer(String path) {
        assertThat(open(path))
                .contains("<form class=\"search\" role=\"search\" action=\"" + path + "\" method=\"get\">")
                .contains("<label for=\"q\">")
                .doesNotContain("role=\"status\"");
    }

    @Test
    void aQueryOfSpacesAndOneThatIsTooLongAreNoTrouble() {
        assertThat(sought("/glossary", "   ")).doesNotContain("role=\"status\"");
        assertThat(sought("/glossary", "长".repeat(150))).contains("“" + "长".repeat(100) + "”");
    }
}
