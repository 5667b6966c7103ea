package dev.marginwise.proof;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The properties of one edition, each checked over its whole answer space.
 *
 * @param answerSets how many complete answer sets there are
 * @param crossSets how many of them give cross
 * @param held in how many of them each rule holds, in the order of the rule book
 */
public record Proof(RuleBook book, int answerSets, int crossSets, List<Integer> held, List<Property> properties) {
    public Proof {
        held = List.copyOf(held);
        properties = List.copyOf(properties);
    }

    /** Checks everything, several properties at a time. Takes a fraction of a second for some hundred thousand answer sets. */
    public static Proof of(RuleMasks masks, Outlook outlook) {
        return of(masks, outlook, masks::holding, masks::relevantUnanswered);
    }

    static Proof of(RuleMasks masks, Outlook outlook, IntToLongFunction decider, IntUnaryOperator relevance) {
        AnswerSpace space = new AnswerSpace(masks, outlook, decider, relevance);
        List<Supplier<Property>> checks = new ArrayList<>();
        checks.add(() -> Totality.total(space));
        checks.add(() -> Totality.failClosed(space));
        checks.add(() -> Monotony.of(space));
        space.book().promises().forEach(promise -> checks.add(() -> Promises.of(space, promise)));
        checks.add(() -> NoCompensation.of(space));
        checks.add(() -> Independence.of(space));
        checks.add(() -> Pruning.of(space));
        checks.add(() -> Journeys.of(space));
        List<Property> properties = checks.parallelStream().map(Supplier::get).toList();
        int cross = 0;
        int[] held = new int[space.book().rules().size()];
        for (int index : space.completeSets()) {
            cross += space.isolated(index) ? 0 : 1;
            for (long rest = space.holding(index); rest != 0; rest &= rest - 1) {
                held[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        return new Proof(
                masks.book(),
                space.questionnaire().completeSets(),
                cross,
                IntStream.of(held).boxed().toList(),
                properties);
    }

    /** In how many complete answer sets this rule of the edition holds. */
    public int held(Rule rule) {
        return held.get(book.rules().indexOf(rule));
    }

    /** The properties that do not hold. */
    public List<Property> broken() {
        return properties.stream().filter(property -> !property.holds()).toList();
    }
}
