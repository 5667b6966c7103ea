package dev.marginwise.proof;

import static dev.marginwise.proof.Proving.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import org.junit.jupiter.api.Test;

/** Exactly the questions that cannot matter are left out. */
class PruningTest {

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
}
