package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.yaml.HeatingBook;
import org.junit.jupiter.api.Test;

/** Recommendations of a tiny book, told in its words. */
class TellingTest {
    private static final String[] CROSS = {"insulation: good", "rooms: several", "draught: tight", "heat-loss: low"};
    private static final String[] ONE_CAUTION = {
        "insulation: fair", "rooms: several", "draught: tight", "heat-loss: low"
    };

    private final HeatingAdvice advice = new HeatingAdvice();

    @Test
    void theHeadlineOfCrossCountsTheCautions() {
        assertThat(told(CROSS).headline()).isEqualTo("Cross fits");
        assertThat(told(ONE_CAUTION).headline()).isEqualTo("Cross with one caution");
    }

    @Test
    void theHeadlineOfIsolatedNamesTheGravestMeasure() {
        HeatingBook twoMeasures = HeatingBook.good()
                .with("rules.yml", "measures: [insulate-first]", "measures: [air-first, insulate-first]")
                .with("rules.yml", "when: {rooms: single}\n", "when: {rooms: single}\n    also: [air-first]\n")
                .with(
                        "texts/en.yml",
                        "measures:\n",
                        "measures:\n  air-first: {name: Air, text: Windows first., headline: Isolated with air}\n");

        assertThat(told("rooms: single").headline()).isEqualTo("Isolated fits");
        assertThat(told(new HeatingAdvice(twoMeasures), "rooms: single").headline())
                .isEqualTo("Isolated with air");
        assertThat(told(new HeatingAdvice(twoMeasures), "rooms: single", "insulation: poor")
                        .headline())
                .isEqualTo("Isolated with insulation");
    }

    @Test
    void theSummaryOfIsolatedCountsItsReasons() {
        assertThat(told("rooms: single").summary().plain()).isEqualTo("One reason.");
        assertThat(told("rooms: single", "insulation: poor").summary().plain()).isEqualTo("Two reasons.");
        assertThat(told(CROSS).summary().plain()).isEqualTo("No answer calls for isolated.");
    }

    @Test
    void gatesOfWhichOneHoldsInEitherCaseAreNotCounted() {
        assertThat(told("draught: leaky").summary().plain()).isEqualTo("One of these holds in either case.");
    }

    @Test
    void eachModeIsExplained() {
        assertThat(told("rooms: single").explains().plain()).isEqualTo("The heat stays.");
        assertThat(told(CROSS).explains().plain()).isEqualTo("The heat is shared.");
    }

    @Test
    void aGateIsToldInItsOwnWords() {
        Telling telling = told("rooms: single");
        Reason reason = telling.recommendation().reasons().get(0);

        assertThat(telling.heading(reason)).isEqualTo("One room");
        assertThat(telling.text(reason)).isEqualTo(Prose.of("Nothing to share."));
    }

    @Test
    void aConditionThatWasMetIsToldByItsQuestionAndTheAnswerGiven() {
        Telling telling = told(ONE_CAUTION);
        Reason reason = telling.recommendation().reasons().get(0);

        assertThat(telling.heading(reason)).isEqualTo("Insulated well");
        assertThat(telling.text(reason)).isEqualTo(Prose.of("Fair."));
    }

    private Telling told(String... answers) {
        return told(advice, answers);
    }

    private static Telling told(HeatingAdvice advice, String... answers) {
        return new Telling(advice.recommend(answers), advice.book().firstTexts());
    }
}
