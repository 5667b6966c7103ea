package dev.marginwise.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The vectors of a tiny book, read back. */
class VectorsTest {
    private final RuleBook book = HeatingBook.good().read();
    private final RuleMasks masks = new RuleMasks(book);
    private final Vectors vectors = new Vectors(masks);

    @Test
    void everyCompleteAnswerSetStandsThereOnceInTheOrderOfTheQuestionnaire() {
        List<Answers> read = vectors.lines().map(this::answers).toList();

        assertThat(read).hasSize(book.questionnaire().completeSets()).allMatch(Answers::full);
        assertThat(read).extracting(Answers::index).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void eachWithItsModeAndTheRulesThatHold() {
        assertThat(vectors.lines()).allSatisfy(line -> {
            long holding = masks.holding(answers(line).index());

            assertThat(json(line))
                    .containsOnlyKeys("answers", "mode", "rules")
                    .containsEntry("mode", masks.mode(holding).id())
                    .containsEntry(
                            "rules", masks.rules(holding).stream().map(Rule::id).toList());
        });
    }

    @Test
    void theAnswersOfALineAreInTheOrderOfAsking() {
        List<String> asked =
                book.questionnaire().questions().stream().map(Question::id).toList();

        assertThat(vectors.lines())
                .allSatisfy(line -> assertThat(given(line).keySet()).containsExactlyElementsOf(asked));
    }

    @Test
    void theStreamIsTheLinesEachEndedByALineFeed() throws IOException {
        List<String> lines = vectors.lines().toList();

        try (InputStream stream = vectors.stream()) {
            assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(String.join("", lines));
        }
        assertThat(lines).allMatch(line -> line.indexOf('\n') == line.length() - 1);
    }

    @Test
    void theHashIsThatOfTheStream() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");

        byte[] streamed = vectors.stream().readAllBytes();

        assertThat(vectors.hash()).isEqualTo("sha256:" + HexFormat.of().formatHex(digest.digest(streamed)));
    }

    private Answers answers(String line) {
        return TinyBook.answers(
                book.questionnaire(),
                given(line).entrySet().stream()
                        .map(answer -> answer.getKey() + ": " + answer.getValue())
                        .toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> given(String line) {
        return (Map<String, String>) json(line).getOrDefault("answers", Map.of());
    }

    /** JSON is YAML, too. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String line) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(line);
    }
}
