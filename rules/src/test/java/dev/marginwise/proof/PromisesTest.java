package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.assertBroken;
import static dev.marginwise.proof.Proving.prove;
import static dev.marginwise.rulebook.MarginMode.ISOLATED;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule book promises is held to it. */
class PromisesTest {

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
}
