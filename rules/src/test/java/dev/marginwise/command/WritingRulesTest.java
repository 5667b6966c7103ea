package dev.marginwise.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the manual for rule authors does, with the pieces it shows, and is told what the manual says. */
class WritingRulesTest {
    private static final Path MANUAL = Path.of("..", "docs", "writing-rules.md");

    private final Deque<String> pieces;
    private final Deque<String> messages;

    @TempDir
    private Path directory = Path.of("");

    WritingRulesTest() throws IOException {
        String manual = Files.readString(MANUAL);
        this.pieces = blocks(manual, "yaml");
        this.messages = blocks(manual, "text");
    }

    @Test
    void theStepsOfTheManualLeadWhereItSays() throws IOException {
        Path edition = Editions.copied(RuleBookFiles.ofEdition("2026-11"), directory.resolve("2026-12"));
        says("check", edition);

        replace(edition, "questionnaire.yml", "edition: 2026-11", "edition: 2026-12");
        String gate = pieces.remove();
        replace(edition, "rules.yml", "  - gate: size-above-five\n", gate + "\n  - gate: size-above-five\n");
        says("check", edition);

        String mended = pieces.remove();
        replace(edition, "rules.yml", gate, mended);
        replace(edition, "sources.yml", entry(edition, "sources.yml", "  - statement: S12\n"), pieces.remove());
        replace(edition, "texts/en.yml", "  size-above-five:\n", pieces.remove() + "  size-above-five:\n");
        says("check", edition);

        replace(edition, "rules.yml", mended, pieces.remove());
        says("check", edition);

        replace(edition, "rules.yml", journey(edition, "A joint loss not worked out"), pieces.remove());
        replace(edition, "rules.yml", journey(edition, "All five cautions"), pieces.remove());
        says("check", edition);
        says("difference", Path.of("2026-11"), edition);
        says("hash", edition);

        assertThat(pieces).isEmpty();
        assertThat(messages).isEmpty();
    }

    /** What the command prints holds every line of the manual's next message, in this order, on whatever line it is. */
    private void says(String command, Path... editions) {
        String[] arguments = new String[editions.length + 1];
        arguments[0] = command;
        for (int i = 0; i < editions.length; i++) {
            arguments[i + 1] = editions[i].toString();
        }

        assertThat(linesOf(Run.of(arguments).output())).containsSubsequence(linesOf(messages.remove()));
    }

    /** Without line numbers: a corrected text moves them. */
    private static List<String> linesOf(String message) {
        return message.replaceAll("\\.yml:\\d+", ".yml").lines().toList();
    }

    private static Deque<String> blocks(String manual, String language) {
        Deque<String> blocks = new ArrayDeque<>();
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(manual)
                .results()
                .forEach(block -> blocks.add(block.group(1)));
        return blocks;
    }

    private static void replace(Path edition, String name, String before, String after) throws IOException {
        String content = Files.readString(edition.resolve(name));
        assertThat(content).contains(before);
        int start = content.indexOf(before);
        Files.writeString(
                edition.resolve(name),
                content.substring(0, start) + after + content.substring(start + before.length()));
    }

    private static String journey(Path edition, String beginning) throws IOException {
        String content = Files.readString(edition.resolve("rules.yml"));
        int start = content.indexOf("  - journey: " + beginning);
        return content.substring(start, content.indexOf("\n\n", start) + 1);
    }

    /** An entry of two lines: the given one, and the next. */
    private static String entry(Path edition, String name, String first) throws IOException {
        String content = Files.readString(edition.resolve(name));
        int start = content.indexOf(first);
        return content.substring(start, content.indexOf('\n', start + first.length()) + 1);
    }
}
