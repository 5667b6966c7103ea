package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
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

    private final Questionnaire questionnaire;
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Map<String, Long> bits = new HashMap<>();

    EasyRules(RuleBook book) {
        this.questionnaire = book.questionnaire();
        List<Predicate<Answers>> cautions = book.cautions()
                .map(caution -> everyOneOf(caution.condition().required()))
                .toList();
        for (Rule rule : book.rules()) {
            Predicate<Answers> condition = rule.condition().fold(new Condition.Cases<>() {
                @Override
                public Predicate<Answers> answers(Map<Question, Set<Option>> required) {
                    return everyOneOf(required);
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
                    .when(facts -> condition.test(answersAmong(facts)))
                    .then(facts -> {})
                    .build());
        }
        if (rules.size() != book.rules().size() || bits.size() != book.rules().size()) {
            throw new IllegalStateException("Easy Rules holds " + Math.min(rules.size(), bits.size()) + " of "
                    + book.rules().size() + " rules");
        }
    }

    /** The only fact. {@link Facts#get} would search for it in a stream, for each rule anew: a third of the time. */
    private static Answers answersAmong(Facts facts) {
        return (Answers) facts.iterator().next().getValue();
    }

    /** Compares positions, not questions and options: a rule asks a few times a microsecond. */
    private Predicate<Answers> everyOneOf(Map<Question, Set<Option>> required) {
        int[] positions =
                required.keySet().stream().mapToInt(questionnaire::position).toArray();
        long[] accepted = new long[positions.length];
        for (int i = 0; i < positions.length; i++) {
            Question question = questionnaire.question(positions[i]);
            for (Option option : required.getOrDefault(question, Set.of())) {
                accepted[i] |= 1L << (1 + question.options().indexOf(option));
            }
        }
        return answers -> {
            for (int i = 0; i < positions.length; i++) {
                if ((accepted[i] >> answers.choice(positions[i]) & 1) == 0) {
                    return false;
                }
            }
            return true;
        };
    }

    /**
     * The rules that hold, as bits in the order of the rule book.
     *
     * @throws IllegalArgumentException for answers to another questionnaire
     */
    long holding(Answers answers) {
        if (!answers.questionnaire().equals(questionnaire)) {
            throw new IllegalArgumentException("answers to another questionnaire");
        }
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
