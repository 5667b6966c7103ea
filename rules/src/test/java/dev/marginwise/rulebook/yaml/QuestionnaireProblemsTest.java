package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with {@code questionnaire.yml}. */
class QuestionnaireProblemsTest {
    private static final String FILE = "questionnaire.yml";
    private static final String LEAKY = "      - option: leaky\n";

    @Test
    void aQuestionAskedTwiceIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "question: draught", "question: rooms");

        assertThat(book.problems())
                .contains(FILE + ":18: question 'rooms' stands here a second time; the first is at "
                        + book.at(FILE, "question: rooms"));
    }

    @Test
    void anOptionOfferedTwiceIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "option: leaky", "option: tight");

        assertThat(book.problems())
                .contains(FILE + ":21: option 'tight' stands here a second time; the first is at "
                        + book.at(FILE, "option: tight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rooms", "heated_rooms", "rooms-", "-rooms", "heated rooms", "räume"})
    void anIdIsLowerCaseWordsJoinedByHyphens(String id) {
        HeatingBook book = HeatingBook.good().with(FILE, "question: rooms", "question: " + id);

        assertThat(book.problems())
                .contains(book.at(FILE, "question: " + id) + ": question '" + id
                        + "': ids are lower-case words joined by hyphens");
    }

    @Test
    void aQuestionNeedsTwoOptions() {
        HeatingBook book = HeatingBook.good().with(FILE, "      - option: leaky\n", "");

        assertThat(book.problems())
                .contains(book.at(FILE, "question: draught")
                        + ": question 'draught' offers no choice; give it at least two options");
    }

    @Test
    void optionsAreShownInAnOrderOfTheirOwn() {
        HeatingBook book = HeatingBook.good().with(FILE, LEAKY, LEAKY + "    shown: [leaky, tight]\n");

        Question draught = book.read().questionnaire().question("draught").orElseThrow();

        assertThat(draught.shown()).extracting(Option::id).containsExactly("leaky", "tight");
        assertThat(draught.optionIds()).containsExactly("tight", "leaky");
        assertThat(book.read().hash()).isEqualTo(HeatingBook.good().read().hash());
    }

    @Test
    void everyOptionIsShownOnceAndNoOther() {
        HeatingBook book = HeatingBook.good().with(FILE, LEAKY, LEAKY + "    shown: [leaky, leaky, leeky]\n");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "shown") + ": option 'leaky' is listed a second time",
                        book.at(FILE, "shown") + ": option 'leeky' is not known; did you mean 'leaky'?",
                        book.at(FILE, "shown") + ": question 'draught' does not show [tight]");
    }

    @Test
    void aQuestionMayNotBeCalledCautions() {
        HeatingBook book = HeatingBook.good().with(FILE, "question: rooms", "question: cautions");

        assertThat(book.problems())
                .contains(book.at(FILE, "cautions") + ": 'cautions' has a meaning of its own in rules; choose another");
    }

    @Test
    void aRiskEqualToALaterOptionIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "as-risky-as: poor", "as-risky-as: poorer");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "poorer") + ": the earlier option 'poorer' is not known; did you mean 'poor'?");
    }

    @Test
    void standingOutsideTheRiskOrderCanOnlyBeTrue() {
        HeatingBook book = HeatingBook.good().with(FILE, "outside-risk-order: true", "outside-risk-order: no");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "outside-risk-order") + ": only 'true' makes sense here");
    }

    @Test
    void anUnknownKindOfNumberIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "kind: integer", "kind: integre");

        assertThat(book.problems())
                .contains(book.at(FILE, "integre") + ": the kind 'integre' is not known; did you mean 'integer'?");
    }

    @Test
    void numbersWithoutALeastOneAreTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "number: {kind: integer, from: 1}", "number: {kind: integer}");

        assertThat(book.problems())
                .contains(book.at(FILE, "number: {kind: integer}")
                        + ": say with 'from' or 'above' where the accepted numbers begin");
    }

    @Test
    void numbersWithoutAKindAreTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "number: {kind: integer, from: 1}\n", "");
        book = book.with(FILE, "question: rooms\n    ", "question: rooms\n");

        assertThat(book.problems())
                .contains(book.at(FILE, "numbers: {from: 2}")
                        + ": the question accepts no number; add 'number' to it or remove this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "two", "1e3", "0x5", "2.", "NaN"})
    void aBoundIsAPlainNumber(String bound) {
        HeatingBook book = HeatingBook.good().with(FILE, "numbers: {from: 2}", "numbers: {from: " + bound + "}");

        assertThat(book.problems())
                .contains(book.at(FILE, "from: " + bound) + ": 'from' must be a plain number such as 5 or 2.5");
    }

    @Test
    void aLowerBoundEitherBelongsOrDoesNot() {
        HeatingBook book = HeatingBook.good().with(FILE, "numbers: {above: 5}", "numbers: {above: 5, from: 5}");

        assertThat(book.problems())
                .contains(book.at(FILE, "above: 5, from: 5") + ": either 'from' or 'above', not both");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbers: {above: 2.5, up-to: 5} | numbers: {above: 2.6, up-to: 5} | 2.5000000000001 means no option",
                "numbers: {above: 2.5, up-to: 5} | numbers: {from: 2.5, up-to: 5} | 2.5 means two options",
                "numbers: {above: 5} | numbers: {above: 6} | 5.0000000000001 means no option",
                "numbers: {above: 5} | numbers: {above: 5, up-to: 9} | 9.0000000000001 means no option"
            })
    void decimalsWithAGapOrAnOverlapAreTold(String passage, String instead, String fault) {
        HeatingBook book = HeatingBook.good().with(FILE, passage, instead);

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "question: heat-loss") + ": the number " + fault
                        + "; the numbers of the options must cover a number above 0 without gap or overlap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbers: {from: 2} | numbers: {from: 3} | 2 means no option",
                "numbers: {from: 2} | numbers: {from: 1} | 1 means two options",
                "numbers: {from: 2} | numbers: {from: 2, up-to: 9} | 10 means no option"
            })
    void wholeNumbersWithAGapOrAnOverlapAreTold(String passage, String instead, String fault) {
        HeatingBook book = HeatingBook.good().with(FILE, passage, instead);

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "question: rooms") + ": the number " + fault
                        + "; the numbers of the options must cover a whole number from 1 without gap or overlap");
    }

    @Test
    void anOptionWithoutNumbersLeavesAGapToo() {
        HeatingBook book = HeatingBook.good().with(FILE, "        numbers: {above: 5}\n", "");

        assertThat(book.problems()).singleElement().asString().contains("means no option");
    }

    @Test
    void aQuestionnaireWithoutQuestionsIsTold() {
        HeatingBook book = HeatingBook.good().withFile(FILE, "edition: 2030-01\nquestions: []\n");

        assertThat(book.problems())
                .containsExactly(FILE + ":2: this questionnaire cannot be used: a questionnaire without questions");
    }
}
