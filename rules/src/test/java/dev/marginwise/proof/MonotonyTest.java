package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.assertBroken;
import static dev.marginwise.proof.Proving.property;
import static dev.marginwise.proof.Proving.prove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No riskier answer leads to a milder result. */
class MonotonyTest {

    @Test
    void aRiskierAnswerThatTurnsIsolatedIntoCrossIsNotMonotone() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "fair", "poor")
                .asks("tariff", "fixed", "variable")
                .gate("fair-insulation", "insulation: fair")
                .gate("variable-tariff", "tariff: variable")
                .book();

        Proof proof = prove(book);

        assertBroken(proof, "monotone", "from {insulation=fair} to the riskier {insulation=poor}");
    }

    @Test
    void anOutlookThatIsBetterForARiskierAnswerIsNotMonotone() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .gate("poor-insulation", "insulation: poor")
                .book();
        RuleBook upsideDown = new TinyBook()
                .asks("insulation", "good", "poor")
                .gate("good-insulation", "insulation: good")
                .book();

        Proof proof = Proof.of(new RuleMasks(book), new Outlook(new RuleMasks(upsideDown)));

        assertThat(property(proof, "monotone").counterexample())
                .contains("from {insulation=good} to the riskier {insulation=poor}");
    }

    @Test
    void aRiskierAnswerThatDropsAMeasureIsNotMonotone() {
        RuleBook book = new TinyBook()
                .asks("tariff", "fixed", "variable")
                .asks("insulation", "good", "fair", "poor")
                .gate("variable-tariff", "tariff: variable")
                .gateAlso("fair-insulation", List.of("insulate-first"), "insulation: fair")
                .gate("poor-insulation", "insulation: poor")
                .book();

        Proof proof = prove(book);

        assertBroken(proof, "monotone", "from {insulation=fair} to the riskier {insulation=poor}");
    }

    @Test
    void aRiskierAnswerThatDropsACautionOfACrossResultIsNotMonotone() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "fair", "drafty", "poor")
                .gate("poor-insulation", "insulation: poor")
                .caution("fair-insulation", "insulation: fair")
                .book();

        Proof proof = prove(book);

        assertBroken(proof, "monotone", "from {insulation=fair} to the riskier {insulation=drafty}");
    }

    @Test
    void answersOfEqualRiskMustNotDifferInEitherDirection() {
        String good = "when: {insulation: [poor, unknown]}";
        HeatingBook book = HeatingBook.good()
                .with("rules.yml", good, "when: {insulation: poor}")
                .with("promises.yml", "insulation: [poor, unknown]", "insulation: poor");

        Proof proof = prove(book.read());

        assertThat(proof.broken()).extracting(Property::id).containsExactly("monotone");
    }

    @Test
    void aFaultBetweenLaterOptionsIsSeenWhateverIsAskedBeforeAndAfter() {
        RuleBook book = new TinyBook()
                .asks("rooms", "one", "two", "many")
                .asks("insulation", "good", "fair", "drafty", "poor")
                .asks("tariff", "fixed", "hourly", "variable")
                .gate("poor-insulation", "insulation: poor")
                .caution("fair-insulation", "insulation: fair", "rooms: many")
                .book();

        Proof proof = prove(book);

        assertThat(property(proof, "monotone").counterexample())
                .contains("from {rooms=many, insulation=fair} to the riskier {rooms=many, insulation=drafty}");
    }

    @Test
    void aDeciderThatIsMilderForARiskierAnswerIsNotMonotoneEvenIfNobodyCouldTell() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .gate("good-insulation", "insulation: good")
                .gate("poor-insulation", "insulation: poor")
                .book();
        RuleMasks masks = new RuleMasks(book);
        int poor = TinyBook.answers(book.questionnaire(), "insulation: poor").index();

        Proof proof = Proof.of(
                masks,
                new Outlook(masks),
                index -> index == poor ? 0 : masks.holding(index),
                masks::relevantUnanswered);

        assertThat(property(proof, "monotone").counterexample())
                .contains("from {insulation=good} to the riskier {insulation=poor}");
    }

    @Test
    void onlyNeighboursAreComparedWithWhateverElseIsAnswered() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "fair", "poor")
                .asks("tariff", "fixed", "variable")
                .gate("poor-insulation", "insulation: poor")
                .book();

        assertThat(property(prove(book), "monotone").checked()).isEqualTo(2 * 3 + 4);
    }
}
