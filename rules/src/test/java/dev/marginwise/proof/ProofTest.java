package dev.marginwise.proof;

import static dev.marginwise.rulebook.MarginMode.CROSS;
import static dev.marginwise.rulebook.MarginMode.ISOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** A good book holds every property; each planted fault breaks exactly the property that is there to find it. */
class ProofTest {

    @Test
    void everyPublishedEditionHoldsEveryProperty() {
        for (RuleBook book : PublishedEditions.read()) {
            Proof proof = prove(book);

            assertThat(proof.broken()).isEmpty();
            assertThat(proof.properties())
                    .extracting(Property::id)
                    .startsWith("total", "fail-closed", "monotone")
                    .endsWith("no-compensation", "independent", "pruning-is-sound", "journeys");
        }
    }

    @Test
    void theProofCountsWhatItLookedAt() {
        Proof proof = prove(HeatingBook.good().read());

        assertThat(proof.answerSets()).isEqualTo(4 * 2 * 2 * 3);
        assertThat(proof.crossSets()).isEqualTo(3);
        assertThat(proof.broken()).isEmpty();
        assertThat(proof.properties()).extracting(Property::checked).allMatch(checked -> checked > 0);
    }

    @Test
    void aModeThatNoGateExplainsIsNotTotal() {
        TinyBook asked = new TinyBook().asks("insulation", "good", "poor").asks("tariff", "fixed", "variable");
        RuleBook book = asked.gate("needs-insulation", "insulation: poor").book();
        RuleBook stricter = new TinyBook()
                .asks("insulation", "good", "poor")
                .asks("tariff", "fixed", "variable")
                .gate("needs-insulation", "insulation: poor")
                .gate("variable-tariff", "tariff: variable")
                .book();
        RuleMasks masks = new RuleMasks(book);

        Proof proof = Proof.of(masks, new Outlook(new RuleMasks(stricter)));

        assertBroken(proof, "total", "no gate is named for: {tariff=variable}");
    }

    @Test
    void aCompleteSetWithTwoModesIsNotTotal() {
        RuleBook book = HeatingBook.good().read();
        RuleMasks masks = new RuleMasks(book);
        int best = TinyBook.answers(
                        book.questionnaire(), "insulation: good", "rooms: several", "draught: tight", "heat-loss: low")
                .index();
        IntToLongFunction strict = index -> masks.holding(index) | (index == best ? 1 : 0);

        Proof proof = Proof.of(masks, new Outlook(masks), strict, masks::relevantUnanswered);

        assertThat(property(proof, "total").counterexample())
                .contains("no gate is named for: {insulation=good, rooms=several, draught=tight, heat-loss=low}");
    }

    @Test
    void crossThatIsCertainWhileAQuestionMattersIsNotFailClosed() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .asks("tariff", "fixed", "variable")
                .gate("needs-insulation", "insulation: poor")
                .caution("variable-tariff", "tariff: variable")
                .book();

        Proof proof = prove(book);

        assertBroken(
                proof,
                "fail-closed",
                "cross is certain although a question that matters is open for: {insulation=good}");
    }

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
    void aBrokenPromiseOfAModeAndAMeasureIsTold() {
        RuleBook book = new TinyBook()
                .asks("tariff", "fixed", "variable")
                .asks("insulation", "good", "fair", "poor")
                .gate("variable-tariff", "tariff: variable")
                .gateAlso("poor-insulation", List.of("insulate-first"), "insulation: poor")
                .gate("fair-insulation", "insulation: fair")
                .promise("weak-walls-stay-isolated", ISOLATED, List.of("insulate-first"), "insulation: fair, poor")
                .book();

        Proof proof = prove(book);

        assertBroken(proof, "weak-walls-stay-isolated", "broken for {insulation=fair}");
    }

    @Test
    void aBrokenPromiseThatCrossIsEarnedIsTold() {
        RuleBook book = new TinyBook()
                .asks("tariff", "fixed", "variable")
                .asks("insulation", "good", "fair", "poor")
                .gate("variable-tariff", "tariff: variable")
                .gate("poor-insulation", "insulation: poor")
                .promiseOfCross("cross-is-earned", "insulation: good", "tariff: fixed")
                .book();

        Proof proof = prove(book);

        assertBroken(proof, "cross-is-earned", "broken for {tariff=fixed, insulation=fair}");
    }

    @Test
    void aGateThatAGoodAnswerMakesUpForIsCompensation() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .asks("tariff", "fixed", "variable")
                .gate("poor-and-variable", "insulation: poor", "tariff: variable")
                .book();

        Proof proof = prove(book);

        assertBroken(
                proof,
                "no-compensation",
                "gate 'poor-and-variable' alone is not enough for {insulation=poor, tariff=fixed}");
    }

    @Test
    void cautionsThatAreCountedButOutweighedAreCompensation() {
        RuleBook counting = new TinyBook()
                .asks("insulation", "good", "fair")
                .asks("tariff", "fixed", "variable")
                .gateOnCautions("too-many-doubts", 2)
                .caution("fair-insulation", "insulation: fair")
                .caution("variable-tariff", "tariff: variable")
                .book();
        RuleMasks masks = new RuleMasks(counting);
        IntToLongFunction lenient = index -> masks.holding(index) & ~masks.gates(-1L);

        Proof proof = Proof.of(masks, new Outlook(masks), lenient, masks::relevantUnanswered);

        assertThat(property(proof, "no-compensation").counterexample())
                .contains("gate 'too-many-doubts' alone is not enough for {insulation=fair, tariff=variable}");
    }

    @Test
    void aBookThatNeverGivesCrossIsToldByItsBestProfile() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .gate("good-insulation", "insulation: good")
                .gate("poor-insulation", "insulation: poor")
                .book();

        Proof proof = prove(book);

        assertBroken(
                proof, "no-compensation", "even the safest answers to all questions give isolated: {insulation=good}");
    }

    @Test
    void aDeciderThatRemembersWhatWasAskedBeforeIsNotIndependent() {
        RuleMasks masks = new RuleMasks(HeatingBook.good().read());
        Set<Integer> asked = new HashSet<>();
        IntToLongFunction forgiving = index -> asked.add(index) ? masks.holding(index) : 0;

        Proof proof = Proof.of(masks, new Outlook(masks), forgiving, masks::relevantUnanswered);

        assertThat(proof.broken()).extracting(Property::id).containsExactly("independent");
        assertThat(property(proof, "independent").counterexample())
                .hasValueSatisfying(told -> assertThat(told).startsWith("another order gives other rules for {"));
    }

    @Test
    void aDeciderThatFollowsAnotherOrderOfTheRulesIsNotIndependent() {
        RuleMasks masks = new RuleMasks(HeatingBook.good().read());
        IntToLongFunction crooked =
                index -> index == masks.book().questionnaire().partialSets() - 1
                        ? masks.holding(index) | masks.cautions(-1L)
                        : masks.holding(index);

        Proof proof = Proof.of(masks, new Outlook(masks), crooked, masks::relevantUnanswered);

        assertThat(property(proof, "independent").counterexample())
                .contains("another order gives other rules for"
                        + " {insulation=unknown, rooms=single, draught=leaky, heat-loss=extreme}");
    }

    @Test
    void leavingOutAQuestionThatMattersIsUnsoundPruning() {
        RuleBook book = HeatingBook.good().read();
        RuleMasks masks = new RuleMasks(book);
        int hurried = TinyBook.answers(book.questionnaire(), "insulation: good", "rooms: several", "draught: tight")
                .index();

        Proof proof = Proof.of(
                masks,
                new Outlook(masks),
                masks::holding,
                index -> index == hurried ? 0 : masks.relevantUnanswered(index));

        assertBroken(
                proof,
                "pruning-is-sound",
                "the wrong questions are left out for {insulation=good, rooms=several, draught=tight}");
    }

    @Test
    void askingAQuestionThatCannotMatterIsUnsoundPruning() {
        RuleBook book = HeatingBook.good().read();
        RuleMasks masks = new RuleMasks(book);
        int nosy = TinyBook.answers(book.questionnaire(), "insulation: good", "rooms: single", "heat-loss: low")
                .index();

        Proof proof = Proof.of(
                masks,
                new Outlook(masks),
                masks::holding,
                index -> index == nosy ? 1 << 2 : masks.relevantUnanswered(index));

        assertThat(proof.broken()).extracting(Property::id).containsExactly("pruning-is-sound");
    }

    @Test
    void askingAQuestionThatCannotMatterIsUnsoundPruningEarlierToo() {
        RuleBook book = HeatingBook.good().read();
        RuleMasks masks = new RuleMasks(book);
        int nosy = TinyBook.answers(book.questionnaire(), "insulation: good", "rooms: single")
                .index();

        Proof proof = Proof.of(
                masks,
                new Outlook(masks),
                masks::holding,
                index -> masks.relevantUnanswered(index) | (index == nosy ? 1 << 2 : 0));

        assertBroken(proof, "pruning-is-sound", "the wrong questions are left out for {insulation=good, rooms=single}");
    }

    @Test
    void leavingOutAQuestionEarlyIsUnsoundPruningTooAlthoughMuchIsOpen() {
        RuleMasks masks = new RuleMasks(HeatingBook.good().read());

        Proof proof = Proof.of(
                masks,
                new Outlook(masks),
                masks::holding,
                index -> index == 0 ? masks.relevantUnanswered(0) & ~1 : masks.relevantUnanswered(index));

        assertBroken(proof, "pruning-is-sound", "the wrong questions are left out for any answers");
    }

    @Test
    void aJourneyThatEndsElsewhereIsToldWithBothEnds() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .gate("poor-insulation", "insulation: poor")
                .journey("A ruin gets cross", CROSS, List.of(), "insulation: poor")
                .book();

        Proof proof = prove(book);

        assertBroken(
                proof,
                "journeys",
                "'A ruin gets cross' expects mode cross and gates [], found mode isolated and gates [poor-insulation]");
    }

    @Test
    void aJourneyThatSettlesNothingIsTold() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .gate("poor-insulation", "insulation: poor")
                .journey("Nothing is said yet", ISOLATED, List.of())
                .book();

        Proof proof = prove(book);

        assertBroken(proof, "journeys", "'Nothing is said yet' expects mode isolated, found mode not settled");
    }

    private static Proof prove(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        return Proof.of(masks, new Outlook(masks));
    }

    private static void assertBroken(Proof proof, String property, String counterexample) {
        assertThat(proof.broken()).extracting(Property::id).containsExactly(property);
        assertThat(proof.broken().get(0).counterexample()).contains(counterexample);
    }

    private static Property property(Proof proof, String id) {
        return proof.properties().stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
