package dev.marginwise.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.problem.ProblemException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a body was read, it means what the strict reader makes of it, refusals included. */
@MicronautTest(startApplication = false)
class AnswersBodyTest {
    private final RuleBooks books;
    private final PlainAnswers today;

    AnswersBodyTest(RuleBooks books) {
        this.books = books;
        this.today = new PlainAnswers(books.current().book().questionnaire());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":{\"open-positions\":1}}",
                " {\"answers\" : { \"stop-loss\" : \"no-stop\", \"open-positions\" : 2.0 } }\n",
                "\uFEFF{\"answers\":{\"stop-loss\":10}}",
                "{\"answers\":{}}",
                "{\"answers\":{\"stop-loss\":10},\"edition\":\"2026-11\"}",
                "{\"answers\":{\"stop-loss\":10,\"stop-loss\":10}}",
                "{\"answers\":{\"stop-loss\":10},\"answers\":{\"stop-loss\":10}}",
                "{\"answers\":{\"stop-loss\":10}}{}",
                "{\"answers\":{\"stop-loss\":10}",
                "{\"answers\":{\"stop-loss\":10},\"edition\":null}",
                "{\"answers\":{\"stop-loss\":null}}",
                "{\"answers\":{\"stop-los\":10}}",
                "{\"answers\":[]}",
                "{\"answers\":null}",
                "{\"edition\":\"2026-12\"}",
                "[]",
                ""
            })
    void meansWhatTheStrictReaderMakesOfIt(String body) {
        byte[] json = body.getBytes(UTF_8);

        String read = outcome(() -> AnswersBody.of(json, books, today).read());

        assertThat(read).isEqualTo(outcome(() -> AnswersRequest.read(JsonBody.parse(json), books)));
    }

    private interface Reading {
        AnswersRequest.Read read();
    }

    private static String outcome(Reading reading) {
        try {
            AnswersRequest.Read read = reading.read();
            return read.consultation().book().edition() + " " + read.answers();
        } catch (ProblemException refused) {
            return String.valueOf(refused.problem());
        }
    }
}
