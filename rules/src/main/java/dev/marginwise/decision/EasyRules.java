package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The rules of an edition run by Easy Rules. Only {@code check} is used: unlike {@code fire} it throws when a condition
 * fails, instead of taking the failure for "does not hold". Safe to share between threads.
 */
final class EasyRules {
    private static final String ANSWERS = "answers";

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Map<String, Long> bits = new HashMap<>();

    EasyRules(RuleBook book) {
        List<Predicate<Answers>> cautions = book.cautions()
                .<Predicate<Answers>>map(caution -> caution.condition()::holdsFor)
                .toList();
        for (Rule rule : book.rules()) {
            Predicate<Answers> condition = rule.condition().fold(new Condition.Cases<>() {
                @Override
                public Predicate<Answers> answers(Map<Question, Set<Option>> required) {
                    return new Condition.OfAnswers(required)::holdsFor;
                }

                @Override
                public Predicate<Answers> cautions(int atLeast) {
                    return answers -> cautions.stream()
                                    .filter(caution -> caution.test(answers))
                                    .count()
                            >= atLeast;
                }
            });
            int priority = bits.size();
            bits.put(rule.id(), 1L << priority);
            rules.register(new RuleBuilder()
                    .name(rule.id())
                    .priority(priority)
                    .when(facts -> condition.test(facts.get(ANSWERS)))
                    .then(facts -> {})
                    .build());
        }
        if (rules.size() != book.rules().size()) {
            throw new IllegalStateException(
                    "Easy Rules holds " + rules.size() + " of " + book.rules().size() + " rules");
        }
    }

    /** The rules that hold, as bits in the order of the rule book. */
    long holding(Answers answers) {
        Facts facts = new Facts();
        facts.put(ANSWERS, answers);
        long holding = 0;
        for (Map.Entry<org.jeasy.rules.api.Rule, Boolean> checked :
                engine.check(rules, facts).entrySet()) {
            if (checked.getValue()) {
                holding |= bits.getOrDefault(checked.getKey().getName(), 0L);
            }
        }
        return holding;
    }
}
