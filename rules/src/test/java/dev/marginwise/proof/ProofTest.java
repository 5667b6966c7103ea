package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.prove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import org.junit.jupiter.api.Test;

/** A good book holds every property; what each property finds is tested beside it. */
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
}
