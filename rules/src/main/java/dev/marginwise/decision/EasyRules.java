package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Fact;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The rules of an edition run by Easy Rules, which asks each condition by its plain definition: nothing here is shared
 * with {@link RuleMasks}. Only {@code check} is used: unlike {@code fire} it throws when a condition fails, instead of
 * taking the failure for "does not hold". Safe to share between threads.
 */
final class EasyRules {
    private static final String ANSWERS = "answers";

    private final Questionnaire questionnaire;
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Map<String, Long> bits = new HashMap<>();

    EasyRules(RuleBook book) {
        this.questionnaire = book.questionnaire();
        List<Rule.Caution> cautions = book.cautions().toList();
        for (Rule rule : book.rules()) {
            int priority = bits.size();
            bits.put(rule.id(), 1L << priority);
            rules.register(new RuleBuilder()
                    .name(rule.id())
                    .priority(priority)
                    .when(facts -> rule.condition().holdsFor(((Given) facts).answers, cautions))
                    .then(facts -> {})
                    .build());
        }
        if (rules.size() != book.rules().size() || bits.size() != book.rules().size()) {
            throw new IllegalStateException("Easy Rules holds " + Math.min(rules.size(), bits.size()) + " of "
                    + book.rules().size() + " rules");
        }
    }

    /** The only fact, at hand: {@link Facts#get} would search for it in a stream, for each rule anew. */
    private static final class Given extends Facts {
        private final Answers answers;

        Given(Answers answers) {
            this.answers = answers;
            add(new Fact<>(ANSWERS, answers));
        }
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
        long holding = 0;
        for (Map.Entry<org.jeasy.rules.api.Rule, Boolean> checked :
                engine.check(rules, new Given(answers)).entrySet()) {
            if (checked.getValue()) {
                holding |= bits.getOrDefault(checked.getKey().getName(), 0L);
            }
        }
        return holding;
    }
}
