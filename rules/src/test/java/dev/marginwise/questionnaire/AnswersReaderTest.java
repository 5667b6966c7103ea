package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.questionnaire.AnswerProblem.Kind;
import dev.marginwise.questionnaire.Given.Figure;
import dev.marginwise.questionnaire.Given.Unusable;
import dev.marginwise.questionnaire.Given.Word;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersReaderTest {
    private final AnswersReader reader = new AnswersReader(House.QUESTIONNAIRE);

    @Test
    void optionIdsAndNumbersAreUnderstoodSideBySide() {
        Map<String, Given> given = Map.of(
                "insulation", new Word("fair"),
                "rooms", new Figure(new BigDecimal("4")),
                "heat-loss", new Figure(new BigDecimal("2.5")));

        AnswersReading reading = reader.read(given);

        assertThat(understood(reading).ids())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("insulation", "fair", "rooms", "several", "heat-loss", "low"));
    }

    @Test
    void noAnswersAtAllAreUnderstoodAsNone() {
        AnswersReading reading = reader.read(Map.of());

        assertThat(understood(reading)).isEqualTo(Answers.none(House.QUESTIONNAIRE));
    }

    @ParameterizedTest
    @CsvSource({"0.0000001, low", "2, low", "2.5, low", "2.50, low", "2.5000001, high", "1e3, high", "1e999999999, high"
    })
    void aDecimalMeansTheOptionWhoseRangeHoldsIt(BigDecimal number, String option) {
        AnswersReading reading = reader.read(Map.of("heat-loss", new Figure(number)));

        assertThat(understood(reading).ids()).containsEntry("heat-loss", option);
    }

    @ParameterizedTest
    @CsvSource({"2.5, low", "002.50, low", "2.5000001, high", "7, high"})
    void aDecimalMayComeAsText(String text, String option) {
        AnswersReading reading = reader.read(Map.of("heat-loss", new Word(text)));

        assertThat(understood(reading).ids()).containsEntry("heat-loss", option);
    }

    @ParameterizedTest
    @CsvSource({"1, single", "2, several", "2.0, several", "2e0, several", "20e-1, several", "1e999999999, several"})
    void aWholeNumberIsWholeHoweverItIsWritten(BigDecimal number, String option) {
        AnswersReading reading = reader.read(Map.of("rooms", new Figure(number)));

        assertThat(understood(reading).ids()).containsEntry("rooms", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "0.9999999", "1e-999999999", "-1e999999999", "-0.0000001"})
    void aNumberThatIsNegativeOrNotWholeIsOutOfRange(BigDecimal number) {
        AnswersReading reading = reader.read(Map.of("rooms", new Figure(number)));

        assertThat(problems(reading)).extracting(AnswerProblem::kind).containsExactly(Kind.NUMBER_OUT_OF_RANGE);
        assertThat(problems(reading).get(0).number().map(NumberRange::inWords)).contains("a whole number from 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "-1", "-1e999999999"})
    void aDecimalThatIsNotPositiveIsOutOfRange(BigDecimal number) {
        AnswersReading reading = reader.read(Map.of("heat-loss", new Figure(number)));

        assertThat(problems(reading)).extracting(AnswerProblem::kind).containsExactly(Kind.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void theTiniestDecimalIsStillADecimal() {
        AnswersReading reading = reader.read(Map.of("heat-loss", new Figure(new BigDecimal("1e-999999999"))));

        assertThat(understood(reading).ids()).containsEntry("heat-loss", "low");
    }

    @Test
    void aDecimalInTextThatIsOutOfRangeIsToldAsANumber() {
        AnswersReading reading = reader.read(Map.of("heat-loss", new Word("0.0")));

        assertThat(problems(reading)).extracting(AnswerProblem::kind).containsExactly(Kind.NUMBER_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "+2", "1e3", " 2", "2 ", "2,5", ".5", "2.", "0x2", "NaN", "Infinity", "٢", ""})
    void textThatIsNoPlainDecimalIsNoNumber(String text) {
        AnswersReading reading = reader.read(Map.of("heat-loss", new Word(text)));

        assertThat(problems(reading)).extracting(AnswerProblem::kind).containsExactly(Kind.UNKNOWN_OPTION);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2.0, 2.0", "002, 2"})
    void aWholeNumberInQuotesIsRefusedWithTheNumberMeant(String text, String number) {
        AnswersReading reading = reader.read(Map.of("rooms", new Word(text)));

        AnswerProblem problem = problems(reading).get(0);
        assertThat(problem.kind()).isEqualTo(Kind.NUMBER_IN_QUOTES);
        assertThat(problem.nearest()).contains(number);
    }

    @Test
    void aNumberInQuotesThatWouldBeRefusedWithoutThemIsOutOfRange() {
        AnswersReading reading = reader.read(Map.of("rooms", new Word("1.5")));

        assertThat(problems(reading)).extracting(AnswerProblem::kind).containsExactly(Kind.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void aNumberForAQuestionWithoutNumbersIsRefused() {
        AnswersReading reading = reader.read(Map.of("insulation", new Figure(BigDecimal.ONE)));

        AnswerProblem problem = problems(reading).get(0);
        assertThat(problem.kind()).isEqualTo(Kind.NUMBER_NOT_ACCEPTED);
        assertThat(problem.allowed()).containsExactly("good", "fair", "poor");
        assertThat(problem.number()).isEmpty();
    }

    @Test
    void anUnknownOptionIsRefusedWithTheNearestName() {
        AnswersReading reading = reader.read(Map.of("insulation", new Word("fiar")));

        AnswerProblem problem = problems(reading).get(0);
        assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_OPTION);
        assertThat(problem.nearest()).contains("fair");
    }

    @Test
    void anOptionIdInCapitalsIsNotGuessed() {
        AnswersReading reading = reader.read(Map.of("insulation", new Word("GOOD")));

        AnswerProblem problem = problems(reading).get(0);
        assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_OPTION);
        assertThat(problem.nearest()).contains("good");
    }

    @Test
    void anUnknownQuestionIsRefusedWithTheNearestName() {
        AnswersReading reading = reader.read(Map.of("insolation", new Word("good")));

        AnswerProblem problem = problems(reading).get(0);
        assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_QUESTION);
        assertThat(problem.question()).isEqualTo("insolation");
        assertThat(problem.allowed()).containsExactly("insulation", "rooms", "heat-loss");
        assertThat(problem.nearest()).contains("insulation");
    }

    @Test
    void somethingThatCanNeverBeAnAnswerIsToldWhatCould() {
        Map<String, Given> given = new LinkedHashMap<>();
        given.put("insulation", new Unusable());
        given.put("rooms", new Unusable());

        AnswersReading reading = reader.read(given);

        assertThat(problems(reading))
                .extracting(AnswerProblem::kind, problem -> problem.number().map(NumberRange::inWords))
                .containsExactly(
                        tuple(Kind.NEITHER_WORD_NOR_NUMBER, Optional.empty()),
                        tuple(Kind.NEITHER_WORD_NOR_NUMBER, Optional.of("a whole number from 0")));
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderGivenAndNothingIsGuessed() {
        Map<String, Given> given = new LinkedHashMap<>();
        given.put("heat-loss", new Figure(BigDecimal.ZERO));
        given.put("insulation", new Word("good"));
        given.put("roofs", new Word("several"));
        given.put("rooms", new Unusable());

        AnswersReading reading = reader.read(given);

        assertThat(problems(reading))
                .extracting(AnswerProblem::question, AnswerProblem::kind)
                .containsExactly(
                        tuple("heat-loss", Kind.NUMBER_OUT_OF_RANGE),
                        tuple("roofs", Kind.UNKNOWN_QUESTION),
                        tuple("rooms", Kind.NEITHER_WORD_NOR_NUMBER));
    }

    @Test
    void theGivenValueIsNeverRepeated() {
        Map<String, Given> given = new LinkedHashMap<>();
        given.put("insulation", new Word("my-secret"));
        given.put("heat-loss", new Figure(new BigDecimal("-98765")));

        AnswersReading reading = reader.read(given);

        assertThat(problems(reading))
                .hasSize(2)
                .extracting(AnswerProblem::toString)
                .noneMatch(text -> text.contains("secret") || text.contains("98765"));
    }

    private static Answers understood(AnswersReading reading) {
        return reading.fold(answers -> answers, problems -> {
            throw new AssertionError(problems.toString());
        });
    }

    private static List<AnswerProblem> problems(AnswersReading reading) {
        return reading.fold(
                answers -> {
                    throw new AssertionError("understood as " + answers);
                },
                problems -> problems);
    }
}
