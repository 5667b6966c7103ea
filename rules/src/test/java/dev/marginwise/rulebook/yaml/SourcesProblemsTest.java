package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be wrong with {@code sources.yml} and with citing it. */
class SourcesProblemsTest {
    private static final String FILE = "sources.yml";

    @Test
    void aStatementThatNothingCarriesIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "\n    out-of-scope: Boilers are another guide.", "");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "statement: S3")
                        + ": statement 'S3' is not mapped: say 'rules', 'shown', or 'out-of-scope' with a reason");
    }

    @Test
    void aCitationOfAnUnknownStatementIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(
                        "rules.yml",
                        "when: {heat-loss: extreme}\n    source: [S2]",
                        "when: {heat-loss: extreme}\n    source: [S2, S9]");

        assertThat(book.problems())
                .containsExactly(book.at("rules.yml", "gate: extreme-loss")
                        + ": rule 'extreme-loss' cites 'S9', which sources.yml does not know");
    }

    @Test
    void aStatementThatNamesARuleWhichDoesNotCiteItIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "    shown: [guide]", "    shown: [guide]")
                .with(FILE, "[rooms-lose-together, extreme-loss, high-loss]", "[rooms-lose-together, high-loss]");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "[rooms-lose-together")
                        + ": statement 'S2' names the rules [rooms-lose-together, high-loss], but is cited by"
                        + " [rooms-lose-together, extreme-loss, high-loss]");
    }

    @Test
    void aStatementStandingTwiceIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "statement: S3", "statement: S2");

        assertThat(book.problems())
                .contains(FILE + ":7: statement 'S2' stands here a second time; the first is at "
                        + book.at(FILE, "statement: S2"));
    }

    @Test
    void aStatementIdHasItsOwnShape() {
        HeatingBook book = HeatingBook.good().with(FILE, "statement: S3", "statement: third");

        assertThat(book.problems())
                .contains(book.at(FILE, "third") + ": statement 'third': ids of statements are S and a number");
    }

    @Test
    void anUnknownPlaceIsToldWithTheNearestName() {
        HeatingBook book = HeatingBook.good().with(FILE, "shown: [guide]", "shown: [guied]");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "guied") + ": place 'guied' is not known; did you mean 'guide'?");
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "https://example.org/attics", "under the roof");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "url:") + ": 'under the roof' is no web address; write https://…");
    }
}
