package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.Promise;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import org.junit.jupiter.api.Test;

/** What can be wrong with {@code texts/<language>.yml}. */
class TextsProblemsTest {
    private static final String FILE = "texts/en.yml";
    private static final String FRENCH = "texts/fr.yml";

    @Test
    void aRuleWithoutATextIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "  high-loss: {heading: High, text: Could be less.}\n", "");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "rules:") + ": no text for 'high-loss' under 'rules'");
    }

    @Test
    void aTextForNoRuleIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "  high-loss: {", "  higher-loss: {");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "rules:") + ": no text for 'high-loss' under 'rules'",
                        book.at(FILE, "higher-loss")
                                + ": a text under 'rules' for 'higher-loss' is not known; did you mean 'high-loss'?");
    }

    @Test
    void anOptionWithoutATextIsToldWithItsQuestion() {
        HeatingBook book = HeatingBook.good().with(FILE, "      leaky: {text: Leaky, answered: Leaky.}\n", "");

        assertThat(book.problems())
                .containsExactly(optionsOfDraught(book) + ": no text for 'leaky' under the options of 'draught'");
    }

    @Test
    void aTextForNoOptionIsToldWhereItStands() {
        HeatingBook book = HeatingBook.good().with(FILE, "      leaky: {", "      leeky: {");

        assertThat(book.problems())
                .containsExactly(
                        optionsOfDraught(book) + ": no text for 'leaky' under the options of 'draught'",
                        book.at(FILE, "leeky:")
                                + ": a text under the options of 'draught' for 'leeky' is not known; did you mean 'leaky'?");
    }

    @Test
    void aQuestionAMeasureAStatementAndAStepNeedTextsToo() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "  draught:\n", "  wind:\n")
                .with(FILE, "  insulate-first: {", "  walls: {")
                .with(FILE, "  S3: ", "  S33: ")
                .with(FILE, "  read-the-meter: {", "  look: {");

        assertThat(book.problems())
                .contains(
                        book.at(FILE, "questions:") + ": no text for 'draught' under 'questions'",
                        book.at(FILE, "measures:") + ": no text for 'insulate-first' under 'measures'",
                        book.at(FILE, "statements:") + ": no text for 'S3' under 'statements'",
                        book.at(FILE, "next-steps:") + ": no text for 'read-the-meter' under 'next-steps'");
    }

    @Test
    void aMarkThatTheGlossaryDoesNotKnowIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "[the walls](wall)", "[the walls](walls)");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "(walls)") + ": the glossary term 'walls' is not known; did you mean 'wall'?");
    }

    @Test
    void anotherLanguageThanTheFileNameIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "language: en", "language: fr");

        assertThat(book.problems()).containsExactly(FILE + ":1: the language is 'fr', expected 'en'");
    }

    @Test
    void aMissingFileIsTold() {
        HeatingBook book = HeatingBook.good().without(FILE);

        assertThat(book.problems()).containsExactly(FILE + ":1: the file is missing");
    }

    @Test
    void aMissingFormOfACountedTextIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "summary: {one: One reason., other:", "summary: {other:");

        assertThat(book.problems()).containsExactly(book.at(FILE, "summary: {") + ": the key 'one' is missing");
    }

    @Test
    void aTermThatIsMarkedUnderSeveralTextsIsToldForEach() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "why: One room shares with nobody.", "why: One [room](roof) shares.")
                .with(FILE, "why: A loss is paid for.", "why: A [loss](roof) is paid for.");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "[room]") + ": the glossary term 'roof' is not known; known: wall",
                        book.at(FILE, "[loss]") + ": the glossary term 'roof' is not known; known: wall");
    }

    @Test
    void aPromiseIsSaidInEveryFurtherLanguageAndInTheFirstWhereItIsMade() {
        RuleBook book = HeatingBook.good().inFrench().readIn("en", "fr");
        Promise promise = book.promises().get(0);

        assertThat(book.firstTexts().of(promise)).isEqualTo("Poor insulation always gives isolated.");
        assertThat(book.texts("fr").orElseThrow().of(promise)).isEqualTo("Les ruines, toujours.");
    }

    @Test
    void aPromiseWithoutATextInAFurtherLanguageIsTold() {
        HeatingBook book = HeatingBook.good().inFrench().with(FRENCH, "ruins-stay-isolated:", "ruins:");

        assertThat(book.problemsIn("en", "fr"))
                .contains(book.at(FRENCH, "promises:") + ": no text for 'ruins-stay-isolated' under 'promises'");
    }

    @Test
    void whyAStatementIsOutOfScopeIsSaidInEveryLanguage() {
        RuleBook book = HeatingBook.good().inFrench().readIn("en", "fr");
        Statement boilers = book.statements().get(2);

        assertThat(book.firstTexts().outOfScope(boilers)).hasValue("Boilers are another guide.");
        assertThat(book.texts("fr").orElseThrow().outOfScope(boilers)).hasValue("Les chaudières, ailleurs.");
        assertThat(book.firstTexts().outOfScope(book.statements().get(0))).isEmpty();
    }

    @Test
    void aReasonThatOneLanguageKeepsToItselfIsTold() {
        HeatingBook silent =
                HeatingBook.good().inFrench().with(FRENCH, "out-of-scope:\n  S3: Les chaudières, ailleurs.\n", "");
        HeatingBook talkative =
                HeatingBook.good().inFrench().with(FRENCH, "  S3: Les chaudières", "  S1: Les chaudières");

        assertThat(silent.problemsIn("en", "fr")).anyMatch(problem -> problem.contains("'out-of-scope'"));
        assertThat(talkative.problemsIn("en", "fr"))
                .contains(talkative.at(FRENCH, "out-of-scope:") + ": no text for 'S3' under 'out-of-scope'")
                .hasSize(2);
    }

    @Test
    void aTextThatMayBeMissingMayNotBeMissingInOneLanguageOnly() {
        HeatingBook book = HeatingBook.good()
                .inFrench()
                .with(FRENCH, "    hint: Hold a candle to them.\n", "")
                .with(FRENCH, ", lapse: Worse walls.", ", practise: Better walls.");

        assertThat(book.problemsIn("en", "fr"))
                .containsExactly(
                        book.at(FRENCH, "practise:")
                                + ": 'questions/insulation/options/fair/lapse' has no text here, but has one at "
                                + book.at(FILE, "lapse:"),
                        book.at(FRENCH, "practise:")
                                + ": 'questions/insulation/options/fair/practise' has a text here, but none in " + FILE,
                        book.at(FRENCH, "draught:") + ": 'questions/draught/hint' has no text here, but has one"
                                + " at " + book.at(FILE, "hint:"));
    }

    @Test
    void aGlossaryTermOfOneLanguageIsMissedInTheOther() {
        HeatingBook book = HeatingBook.good()
                .inFrench()
                .with(
                        FRENCH,
                        "meaning: What stands around a room.}",
                        "meaning: Un mur.}\n  roof: {term: toit, meaning: Toit.}");

        assertThat(book.problemsIn("en", "fr"))
                .containsExactly(book.at(FRENCH, "roof:") + ": 'glossary/roof' has a text here, but none in " + FILE);
    }

    /** The line after which the options of that question are listed. */
    private static String optionsOfDraught(HeatingBook book) {
        return book.at(FILE, "options:\n      tight:");
    }
}
