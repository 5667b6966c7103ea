package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.assertBroken;
import static dev.marginwise.proof.Proving.prove;
import static dev.marginwise.rulebook.MarginMode.CROSS;
import static dev.marginwise.rulebook.MarginMode.ISOLATED;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole persons are told what the author of the rules expects. */
class JourneysTest {

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
}
