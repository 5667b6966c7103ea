package dev.marginwise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import org.junit.jupiter.api.Test;

class ProofTest {

    @Test
    void everyPublishedEditionHoldsEveryProperty() {
        for (RuleBook book : PublishedEditions.read()) {
            RuleMasks masks = new RuleMasks(book);

            Proof proof = Proof.of(masks, new Outlook(masks));

            assertThat(proof.broken()).isEmpty();
        }
    }
}
