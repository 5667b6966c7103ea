package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Neither the order of the rules nor what was asked before changes a result. */
class IndependenceTest {

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
    void noSetIsPassedOver() {
        RuleMasks masks = new RuleMasks(HeatingBook.good().read());
        for (int index :
                new AnswerSpace(masks, new Outlook(masks), masks::holding, masks::relevantUnanswered).completeSets()) {
            IntToLongFunction crooked =
                    set -> set == index ? masks.holding(set) ^ masks.cautions(-1L) : masks.holding(set);

            Proof proof = Proof.of(masks, new Outlook(masks), crooked, masks::relevantUnanswered);

            assertThat(property(proof, "independent").holds()).isFalse();
        }
    }
}
