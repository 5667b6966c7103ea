package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be wrong with {@code promises.yml}. */
class PromisesProblemsTest {
    private static final String FILE = "promises.yml";

    @Test
    void anUnknownModeIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "mode: isolated", "mode: isolate");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "mode:") + ": mode 'isolate' is not known; did you mean 'isolated'?");
    }

    @Test
    void anUnknownMeasureIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "also: [insulate-first]", "also: [insulate]");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "also:") + ": measure 'insulate' is not known; known: insulate-first");
    }

    @Test
    void anUnknownQuestionIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "insulation: [", "isolation: [");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "isolation: [")
                        + ": question 'isolation' is not known; did you mean 'insulation'?");
    }

    @Test
    void aPromiseThatPromisesNothingIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "then: {mode: isolated, also: [insulate-first]}", "then: {}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "then:") + ": promise 'ruins-stay-isolated' promises nothing");
    }
}
