package dev.marginwise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;

/** Proves a small book; each planted fault breaks exactly the property that is there to find it. */
final class Proving {
    private Proving() {}

    static Proof prove(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        return Proof.of(masks, new Outlook(masks));
    }

    static void assertBroken(Proof proof, String property, String counterexample) {
        assertThat(proof.broken()).extracting(Property::id).containsExactly(property);
        assertThat(proof.broken().get(0).counterexample()).contains(counterexample);
    }

    static Property property(Proof proof, String id) {
        return proof.properties().stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
