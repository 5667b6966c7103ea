package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with rules that count cautions. */
class CautionCountsTest {
    private static final String FILE = "rules.yml";

    @Test
    void anExampleWithTooFewCautionsIsTold() {
        HeatingBook book =
                HeatingBook.good().with(FILE, "- {insulation: fair, heat-loss: high}", "- {insulation: fair}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "gate: too-many-doubts")
                        + ": rule 'too-many-doubts' does not hold for its example {insulation=fair}");
    }

    @Test
    void aCountThatTheCautionsCannotReachIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {cautions: 2}", "when: {cautions: 3}");

        assertThat(book.problems())
                .contains(book.at(FILE, "gate: too-many-doubts")
                        + ": rule 'too-many-doubts' waits for 3 cautions; there are only 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", "100", "[2]"})
    void aCountOfCautionsIsAWholeNumber(String count) {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {cautions: 2}", "when: {cautions: " + count + "}");

        assertThat(book.problems())
                .contains(book.at(FILE, "cautions: " + count) + ": how many cautions: a whole number from 1");
    }

    @Test
    void aCountStandsAloneInItsCondition() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {cautions: 2}", "when: {cautions: 2, rooms: single}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "cautions: 2") + ": the key 'rooms' is not known; known: cautions");
    }

    @Test
    void onlyAGateMayCountCautions() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {insulation: fair}\n", "when: {cautions: 1}\n");

        assertThat(book.problems())
                .contains(book.at(FILE, "caution: fair-insulation")
                        + ": only a gate may count cautions or carry measures; 'fair-insulation' is a caution");
    }
}
