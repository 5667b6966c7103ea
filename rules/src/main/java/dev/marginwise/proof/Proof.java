package dev.marginwise.proof;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * The properties of one edition, each checked over its whole answer space.
 *
 * @param answerSets how many complete answer sets there are
 * @param crossSets how many of them give cross
 */
public record Proof(RuleBook book, int answerSets, int crossSets, List<Property> properties) {
    public Proof {
        properties = List.copyOf(properties);
    }

    /** Checks everything. Takes a fraction of a second for some hundred thousand answer sets. */
    public static Proof of(RuleMasks masks, Outlook outlook) {
        return of(masks, outlook, masks::holding, masks::relevantUnanswered);
    }

    static Proof of(RuleMasks masks, Outlook outlook, IntToLongFunction decider, IntUnaryOperator relevance) {
        AnswerSpace space = new AnswerSpace(masks, outlook, decider, relevance);
        List<Property> properties = new ArrayList<>();
        properties.add(Totality.total(space));
        properties.add(Totality.failClosed(space));
        properties.add(Monotony.of(space));
        space.book().promises().forEach(promise -> properties.add(Promises.of(space, promise)));
        properties.add(NoCompensation.of(space));
        properties.add(Independence.of(space));
        properties.add(Pruning.of(space));
        properties.add(Journeys.of(space));
        int cross = 0;
        for (int index = 0; index < space.size(); index++) {
            cross += space.complete(index) && !space.isolated(index) ? 1 : 0;
        }
        return new Proof(masks.book(), space.questionnaire().completeSets(), cross, properties);
    }

    /** The properties that do not hold. */
    public List<Property> broken() {
        return properties.stream().filter(property -> !property.holds()).toList();
    }
}
