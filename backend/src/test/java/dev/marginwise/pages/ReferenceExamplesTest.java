package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.pages.site.Language;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.Shell;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each example of the reference is sent as the page shows it, from each of its languages, and answered as it says. */
@DisabledOnOs(OS.WINDOWS)
class ReferenceExamplesTest {
    private static final Node NODE = Node.shared(StorePlace.SQLITE);
    private static final Markup PAGE = page(Language.FIRST);

    /** More than 100 MB: a shell reads its first line, and a program that keeps it all is not tried. */
    private static final String ENDLESS = "vectors";

    @TempDir
    Path folder;

    @Test
    void eachCommandIsAnsweredWithTheStatusThatThePageSays() throws IOException, InterruptedException {
        Tools.fetch("curl");
        String key = NODE.liveKey("commands");
        String commands = sent("curl", key).stream()
                .map(command -> command + " -s -i | head -n 1 | cut -d ' ' -f 2")
                .collect(Collectors.joining("\n"));

        String said = shell(key).typed(commands);

        assertThat(said.lines()).hasSizeGreaterThan(15).containsExactlyElementsOf(statuses(""));
    }

    @Test
    void eachExampleInJavaIsAnsweredWithThatStatus() throws IOException, InterruptedException {
        String key = NODE.liveKey("java");
        Files.writeString(
                folder.resolve("Examples.java"),
                "import java.net.URI;\nimport java.net.http.*;\nclass Examples {\n"
                        + "public static void main(String... none) throws Exception {\n"
                        + blocks(ending(sent("java", key))) + "\n}\n}\n");

        String said = shell(key).typed("'" + Shell.java() + "' Examples.java");

        assertThat(answered(said)).containsExactlyElementsOf(statuses(ENDLESS));
    }

    @Test
    void eachExampleInTypeScriptIsAnsweredWithThatStatus() throws IOException, InterruptedException {
        String key = NODE.liveKey("typescript");
        Files.writeString(folder.resolve("examples.mjs"), blocks(ending(sent("typescript", key))));

        String said = shell(key).typed("node examples.mjs");

        assertThat(answered(said)).containsExactlyElementsOf(statuses(ENDLESS));
    }

    @Test
    void thePagesOfAllLanguagesShowTheSameExamples() {
        for (Language language : Language.ALL) {
            for (String kind : List.of("curl", "java", "typescript", "text")) {
                assertThat(page(language).code(kind)).as(kind).isEqualTo(PAGE.code(kind));
            }
        }
    }

    private static Markup page(Language language) {
        return Markup.of(NODE.caller()
                .get(language.path("/reference"), "Accept", "text/html")
                .text());
    }

    /** The status of each example but this operation's, in the order of the page. */
    private static List<String> statuses(String besides) {
        return PAGE.elements().stream()
                .filter(element -> element.is("[data-status]"))
                .filter(element ->
                        besides.isEmpty() || !element.attribute("data-example").startsWith(besides + "."))
                .map(element -> element.attribute("data-status"))
                .toList();
    }

    /** Examples in one language. The decision that they read lies in another store; this one has its like. */
    private static List<String> sent(String kind, String key) {
        String id = NODE.record(key, "before", Node.ONE_POSITION).string("id");
        return PAGE.code(kind).stream()
                .map(code -> code.replaceAll("/decisions/[0-9a-f]{8}-[0-9a-f-]{27}", "/decisions/" + id))
                .toList();
    }

    private Shell shell(String key) {
        return new Shell(folder, Map.of("KEY", key));
    }

    private static List<String> ending(List<String> examples) {
        return examples.stream()
                .filter(example -> !example.contains("/rulebook/" + ENDLESS))
                .toList();
    }

    private static String blocks(List<String> examples) {
        return examples.stream().map(example -> "{\n" + example + "\n}").collect(Collectors.joining("\n"));
    }

    /** The statuses that lines begin with; answers may have several lines. */
    private static List<String> answered(String said) {
        return said.lines()
                .filter(line -> line.matches("[1-5]\\d\\d .*"))
                .map(line -> line.substring(0, 3))
                .toList();
    }
}
