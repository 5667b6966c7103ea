package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of edition 2026-12 mean what they meant in 2026-11, and above ten times is an option of its own. */
class DecemberNumbersTest {
    private final Questionnaire questionnaire = Published.edition("2026-12").questionnaire();

    @ParameterizedTest
    @CsvSource({
        "stop-loss, 5, five-or-fewer",
        "stop-loss, 6, six-to-eight",
        "stop-loss, 9, nine-or-ten",
        "experience, 0, none",
        "experience, 20, up-to-twenty",
        "experience, 21, up-to-a-hundred",
        "experience, 101, over-a-hundred",
        "open-positions, 1, one",
        "open-positions, 3, two-or-three",
        "open-positions, 4, four-or-more",
        "size, 2, up-to-twice",
        "size, 5, two-to-five-times",
        "size, 10, five-to-ten-times",
        "size, 10.0000001, over-ten"
    })
    void aNumberMeansItsOption(String id, BigDecimal number, String option) {
        Question question = questionnaire.question(id).orElseThrow();

        assertThat(question.option(number).orElseThrow().id()).isEqualTo(option);
    }
}
