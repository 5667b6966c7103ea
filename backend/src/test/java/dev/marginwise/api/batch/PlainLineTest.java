package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.problem.ProblemException;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.recommendation.AnswersRequest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reader in one pass may leave a line to the strict one, and may never read it otherwise. */
@MicronautTest(startApplication = false)
class PlainLineTest {
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "7",
            "0.5",
            "2.50",
            "-3",
            "1e2",
            "\"2.5\"",
            "\"7\"",
            "{}",
            "[]",
            "\"\\u006eo-stop\"",
            "\" no-stop\"");

    private final RuleBooks books;
    private final Map<String, LineEdition> editions = new HashMap<>();
    private final LineEdition today;
    private final Random random = new Random(2026);

    PlainLineTest(RuleBooks books) {
        this.books = books;
        books.all().forEach(edition -> editions.put(edition.book().edition(), new LineEdition(edition)));
        this.today = Optional.ofNullable(editions.get(books.current().book().edition()))
                .orElseThrow();
    }

    @Test
    void whatItReadsTheStrictReaderReadsTheSame() {
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = i % 3 == 0 ? damaged(line()) : line();
            byte[] bytes = line.getBytes(UTF_8);

            Optional<PlainLine> read = PlainLine.read(bytes, 0, bytes.length, today, editions);

            if (read.isPresent()) {
                plain++;
                AnswersRequest.Read strictly = strictly(line);
                assertThat(read.get().answers())
                        .as(line)
                        .isEqualTo(strictly.answers().index());
                assertThat(read.get().edition().consultation()).as(line).isSameAs(strictly.consultation());
            }
        }
        assertThat(plain).isBetween(2_000, 19_000);
    }

    @Test
    void aLineAsMostAreIsLeftToNobody() {
        for (String line : List.of(
                "{\"answers\":{\"stop-loss\":\"no-stop\"}}",
                " { \"id\" : 1, \"answers\" : { \"stop-loss\" : \"no-stop\" } } \r",
                "{\"answers\":{\"open-positions\":1},\"edition\":\"2026-11\",\"id\":\"x\"}")) {
            byte[] bytes = ("…" + line).getBytes(UTF_8);

            assertThat(PlainLine.read(bytes, 3, bytes.length, today, editions))
                    .as(line)
                    .isPresent();
        }
    }

    private AnswersRequest.Read strictly(String line) {
        try {
            JsonBody body = JsonBody.parse(line.getBytes(UTF_8));
            return AnswersRequest.read(body, body.fields("answers", "edition", "id"), books);
        } catch (ProblemException refused) {
            throw new AssertionError(line, refused);
        }
    }

    private String line() {
        StringBuilder answers = new StringBuilder();
        for (Question question : today.consultation().book().questionnaire().questions()) {
            if (random.nextInt(4) == 0) continue;
            answers.append(answers.length() == 0 ? "" : ",")
                    .append('"')
                    .append(question.id())
                    .append("\":");
            List<String> options = question.optionIds();
            answers.append(random.nextInt(20) == 0 ? one(ODD) : "\"" + one(options) + "\"");
        }
        String edition = random.nextInt(5) == 0 ? "\"edition\":\"" + one(books.names()) + "\"," : "";
        return "{" + edition + "\"answers\":{" + answers + "}}";
    }

    /** With a stretch of it gone or told twice. */
    private String damaged(String line) {
        int from = random.nextInt(line.length());
        int to = from + random.nextInt(line.length() - from);
        return random.nextBoolean()
                ? line.substring(0, from) + line.substring(to)
                : line.substring(0, to) + line.substring(from);
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
