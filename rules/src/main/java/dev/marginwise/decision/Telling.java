package dev.marginwise.decision;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.Texts;
import java.util.List;

/** A recommendation in the words of one language, the same through every door. */
public record Telling(Recommendation recommendation, Texts texts) {

    /** One sentence without a full stop: the mode, and the gravest measure or the number of cautions. */
    public String headline() {
        List<Measure> measures = recommendation.measures();
        if (recommendation.mode() == MarginMode.CROSS) {
            return texts.counted(
                    texts.result().cross().headline(), recommendation.cautions().size());
        }
        return measures.isEmpty()
                ? texts.result().isolated().headline()
                : texts.of(measures.get(measures.size() - 1)).headline();
    }

    /** One or two sentences under the headline. */
    public Prose summary() {
        if (recommendation.mode() == MarginMode.CROSS) {
            return texts.result().cross().summary();
        }
        Texts.OfIsolated isolated = texts.result().isolated();
        return recommendation.splitsCases()
                ? isolated.eitherWay()
                : Prose.of(texts.counted(
                        isolated.summary(), recommendation.reasons().size()));
    }

    /** What the mode does with a position's risk. */
    public Prose explains() {
        return recommendation.mode() == MarginMode.CROSS
                ? texts.result().cross().explains()
                : texts.result().isolated().explains();
    }

    /** What the reason says in a few words. */
    public String heading(Reason reason) {
        return reason.kind() == Reason.Kind.GATE
                ? texts.of(reason.rule()).heading()
                : reason.question().map(question -> texts.of(question).met()).orElse("");
    }

    /** Why it counts: the rule's text for a gate, the answer given for a condition that was met. */
    public Prose text(Reason reason) {
        return reason.kind() == Reason.Kind.GATE
                ? texts.of(reason.rule()).text()
                : new Prose(reason.answers().entrySet().stream()
                        .map(answer -> answered(answer.getKey(), answer.getValue()))
                        .flatMap(sentence -> Prose.of(sentence).parts().stream())
                        .toList());
    }

    /** An answer as a sentence. */
    public String answered(Question question, Option option) {
        return texts.of(question, option).answered();
    }
}
