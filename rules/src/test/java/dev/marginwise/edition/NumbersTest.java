package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.AnswersReader;
import dev.marginwise.questionnaire.AnswersReading;
import dev.marginwise.questionnaire.Given;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that each question of the published edition accepts, at every threshold. */
class NumbersTest {
    private final Questionnaire questionnaire = Published.edition().questionnaire();

    @ParameterizedTest
    @CsvSource({
        "stop-loss, 0, five-or-fewer",
        "stop-loss, 5, five-or-fewer",
        "stop-loss, 6, six-to-eight",
        "stop-loss, 8, six-to-eight",
        "stop-loss, 9, nine-or-ten",
        "stop-loss, 9.0, nine-or-ten",
        "stop-loss, 10, nine-or-ten",
        "experience, 0, none",
        "experience, 1, up-to-twenty",
        "experience, 20, up-to-twenty",
        "experience, 21, up-to-a-hundred",
        "experience, 100, up-to-a-hundred",
        "experience, 101, over-a-hundred",
        "experience, 1e9, over-a-hundred",
        "open-positions, 1, one",
        "open-positions, 2, two-or-three",
        "open-positions, 3, two-or-three",
        "open-positions, 4, four-or-more",
        "open-positions, 1000000, four-or-more",
        "size, 0.0000001, up-to-twice",
        "size, 2, up-to-twice",
        "size, 2.0000001, two-to-five-times",
        "size, 5, two-to-five-times",
        "size, 5.0000001, five-to-ten-times",
        "size, 10, five-to-ten-times",
        "size, 10.0000001, over-ten-or-unknown",
        "size, 125, over-ten-or-unknown"
    })
    void aNumberMeansItsOption(String question, BigDecimal number, String option) {
        assertThat(read(question, number)).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource({
        "stop-loss, -1, a whole number from 0 up to 10",
        "stop-loss, 11, a whole number from 0 up to 10",
        "stop-loss, 8.5, a whole number from 0 up to 10",
        "experience, -1, a whole number from 0",
        "experience, 20.5, a whole number from 0",
        "open-positions, 0, a whole number from 1",
        "open-positions, 1.5, a whole number from 1",
        "size, 0, a number above 0",
        "size, -2, a number above 0"
    })
    void aNumberOutOfRangeIsRefusedWithTheRange(String question, BigDecimal number, String range) {
        assertThat(read(question, number)).isEqualTo(range);
    }

    @Test
    void theOtherQuestionsTakeNoNumber() {
        for (String question : List.of("portfolio", "shared-margin", "together", "affordability")) {
            assertThat(read(question, BigDecimal.ONE)).isEqualTo("no number");
        }
    }

    /** The option that is meant, or the numbers that would be understood. */
    private String read(String question, BigDecimal number) {
        AnswersReading reading = new AnswersReader(questionnaire).read(Map.of(question, new Given.Figure(number)));
        return reading.fold(
                answers -> answers.ids().getOrDefault(question, ""),
                problems -> problems.get(0).number().map(NumberRange::inWords).orElse("no number"));
    }
}
