package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.pages.site.Language;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.Shell;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Tools;
import dev.marginwise.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page for partners tells to type, typed as it stands there; and that its figures are those in force. */
@DisabledOnOs(OS.WINDOWS)
class PartnersPageTest {
    private static final Map<String, String> SETTINGS = new HashMap<>(StorePlace.SQLITE.fresh());

    private static Node node;

    @TempDir
    Path folder;

    @BeforeAll
    static void limitsAreSet() {
        SETTINGS.putAll(Map.of("MARGINWISE_LIMITS_KEY", "25000", "MARGINWISE_LIMITS_ADDRESS", "0"));
        node = Node.on(SETTINGS);
        node.awaitStore();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    static List<Language> languages() {
        return Language.ALL;
    }

    private static String page(Language language) {
        return node.caller()
                .get(language.path("/partners"), "Accept", "text/html")
                .text();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCommandOfThePageWorks(Language language) throws IOException, InterruptedException {
        Tools.fetch("curl");
        List<String> commands = Markup.of(page(language)).code("sh");

        String said = new Shell(folder, SETTINGS).typed(String.join("\n", commands));

        assertThat(commands).hasSize(7).allMatch(command -> command.contains("curl") || command.contains("java -jar"));
        assertThat(said)
                .contains("is a test key of acme", "\"mode\":\"isolated\"", "\"live\":false", "\"valid\":true")
                .contains("\"crv\":\"Ed25519\"", "\"next\":null", "{\"id\":2,\"line\":2,\"problem\":")
                .doesNotContain("ERROR");
        assertThat(Files.readString(folder.resolve("openapi.yml"))).startsWith("openapi: \"3.0");
    }

    @Test
    void theLimitsOfThePageAreThoseInForce() {
        assertThat(page(Language.FIRST))
                .contains("25,000 requests in 60 seconds with one key")
                .contains("No limit for the public API.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTypeOfProblemIsListedWithItsStatus(Language language) {
        String html = page(language);

        for (ProblemType type : ProblemType.values()) {
            assertThat(html)
                    .containsPattern("<strong>" + type.status().getCode() + "</strong> <span><a href=\""
                            + language.path(type.path()) + "\">");
        }
    }

    /** The generators that the page names are those that the build runs. */
    @Test
    void theGeneratedClientsAreThoseOfTheBuild() throws IOException {
        String build = Files.readString(Path.of("..", "contract", "pom.xml"));

        for (Language language : Language.ALL) {
            assertThat(page(language)).contains("openapi-generator", "native", "typescript-fetch");
        }
        assertThat(build)
                .contains("openapi-generator-maven-plugin", "<library>native</library>")
                .contains("<generatorName>typescript-fetch</generatorName>");
    }
}
