package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.assertBroken;
import static dev.marginwise.proof.Proving.property;
import static dev.marginwise.proof.Proving.prove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Nothing makes up for a gate. */
class NoCompensationTest {

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
}
