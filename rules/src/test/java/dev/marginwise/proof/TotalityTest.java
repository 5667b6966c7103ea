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
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Every complete set has one mode, with a gate for isolated; cross waits for every question that matters. */
class TotalityTest {

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
}
