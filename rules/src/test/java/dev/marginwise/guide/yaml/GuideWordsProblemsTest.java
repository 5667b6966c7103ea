package dev.marginwise.guide.yaml;

import static dev.marginwise.guide.yaml.HeatingGuide.FRENCH;
import static dev.marginwise.guide.yaml.HeatingGuide.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be wrong with {@code guide/<language>.yml}. */
class GuideWordsProblemsTest {

    @Test
    void aMissingTextIsTold() {
        HeatingGuide guide = HeatingGuide.good()
                .with(WORDS, "          open: Open the valve.\n", "")
                .with(WORDS, "  room: It has walls.\n", "")
                .with(WORDS, "    description: What walls do.\n", "");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(WORDS, "  walls:") + ": the key 'description' is missing",
                        guide.at(WORDS, "steps:") + ": no text for 'open' under 'steps'",
                        guide.at(WORDS, "glossary:") + ": no text for 'room' under 'glossary'");
    }

    @Test
    void aTextTooManyIsTold() {
        HeatingGuide guide = HeatingGuide.good()
                .with(WORDS, "  cold:\n", "  could:\n    question: Is it?\n    answer: No.\n  cold:\n")
                .with(WORDS, "      example:\n", "      sample:\n        heading: A sample\n      example:\n");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(WORDS, "sample:")
                                + ": a text under 'sections' for 'sample' is not known; did you mean 'example'?",
                        guide.at(WORDS, "could:")
                                + ": a text under 'faq' for 'could' is not known; did you mean 'cold'?");
    }

    @Test
    void anUnknownKeyIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "        caption: Two houses.", "        captoin: Two.");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(WORDS, "what-they-are") + ": the key 'caption' is missing",
                        guide.at(WORDS, "captoin") + ": the key 'captoin' is not known; did you mean 'caption'?");
    }

    @Test
    void aMarkThatTheGlossaryDoesNotKnowIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "[wall](wall)", "[wall](walls)");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(WORDS, "(walls)") + ": the glossary term 'walls' is not known; did you mean 'wall'?");
    }

    @Test
    void aTermIsMarkedOnceOnAPage() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "Only when dry.", "Only a dry [wall](wall) is.");

        assertThat(guide.problems())
                .containsExactly(guide.at(WORDS, "Only a dry")
                        + ": the term 'wall' is marked once on a page; it is marked at "
                        + guide.at(WORDS, "A [wall]"));
    }

    @Test
    void aFigureMustBeKnownAndPlannedForItsSection() {
        HeatingGuide guide = HeatingGuide.good()
                .with(WORDS, "It can leak.", "It can leak {loss}.")
                .with(WORDS, "Only when dry.", "Only {heet}.");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(WORDS, "{loss}")
                                + ": the figure 'loss' is not among those of section 'what-they-are' in guide.yml",
                        guide.at(WORDS, "{heet}") + ": the figure 'heet' is not known; did you mean 'heat'?");
    }

    @Test
    void aPlannedFigureMustBeNamed() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "{spare} degrees", "9.7 degrees");

        assertThat(guide.problems())
                .containsExactly(guide.at(WORDS, "  cold:") + ": question 'cold' does not name its figure '{spare}'");
    }

    @Test
    void theNoteOnFiguresNamesTheDateOfTheTiers() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "Measured on {tiers-as-of}.", "Measured.");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(WORDS, "figures-note") + ": the note does not name its figure '{tiers-as-of}'");
    }

    @Test
    void aSectionWithoutTextOrExhibitIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "        text: [Tell us.]\n", "");

        assertThat(guide.problems())
                .containsExactly(guide.at(WORDS, "write-to-us")
                        + ": section 'write-to-us' says nothing; write a list under 'text'");
    }

    @Test
    void aPatternForDaysMustBeOne() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "d MMMM uuuu", "the day");

        assertThat(guide.problems())
                .containsExactly(WORDS + ":2: 'the day' is no pattern for a day; write such as d MMMM uuuu");
    }

    @Test
    void anotherLanguageMissesNothingAndAddsNothing() {
        HeatingGuide guide = HeatingGuide.inTwoLanguages()
                .with(FRENCH, "          - It can leak.\n", "")
                .with(FRENCH, "  meter: How to read a meter\n", "  metre: Comment lire\n")
                .with(FRENCH, "{heat} units", "heat");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(FRENCH, "links:") + ": no text for 'meter' under 'links'",
                        guide.at(FRENCH, "metre")
                                + ": a text under 'links' for 'metre' is not known; did you mean 'meter'?",
                        guide.at(FRENCH, "what-they-are")
                                + ": section 'what-they-are' does not name its figure '{heat}'",
                        guide.at(FRENCH, "text:")
                                + ": section 'what-they-are' has 1 paragraphs, and 2 in the first language");
    }

    @Test
    void aListedLanguageWithoutItsFileIsTold() {
        assertThat(HeatingGuide.inTwoLanguages().without(FRENCH).problems())
                .containsExactly(FRENCH + ":1: the file is missing");
    }

    @Test
    void anotherLanguageThanTheFileNameIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(WORDS, "language: en", "language: fr");

        assertThat(guide.problems()).containsExactly(WORDS + ":1: the language is 'fr', expected 'en'");
    }
}
