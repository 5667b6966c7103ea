package dev.marginwise.peers;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRuleFactory;
import org.jeasy.rules.spel.SpELRuleFactory;
import org.jeasy.rules.support.AbstractRuleFactory;
import org.jeasy.rules.support.reader.YamlRuleDefinitionReader;
import org.springframework.expression.ParserContext;

/** Easy Rules as its manual shows it: rules in YAML, conditions and actions in an expression language, all fired. */
final class EasyRulesYaml implements Peer {
    private static final String GATHERED = "gathered";

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules;

    /** How the two languages write what differs between them. */
    private enum Language {
        MVEL("%s", "%s"),
        SPEL("#{%s}", "#%s");

        private final String expression;
        private final String fact;

        Language(String expression, String fact) {
            this.expression = expression;
            this.fact = fact;
        }

        String fact(String id) {
            return fact.formatted(WrittenRule.name(id));
        }
    }

    private EasyRulesYaml(String yaml, AbstractRuleFactory factory, int expected) {
        try {
            this.rules = read(factory, yaml);
        } catch (Exception e) { // the factories declare no narrower one
            throw new IllegalStateException("Easy Rules does not read this:\n" + yaml, e);
        }
        if (rules.size() != expected) {
            throw new IllegalStateException("Easy Rules read " + rules.size() + " of " + expected + " rules");
        }
    }

    private static Rules read(AbstractRuleFactory factory, String yaml) throws Exception {
        return factory instanceof SpELRuleFactory spel
                ? spel.createRules(new StringReader(yaml))
                : ((MVELRuleFactory) factory).createRules(new StringReader(yaml));
    }

    static EasyRulesYaml mvel(List<WrittenRule> rules) {
        return new EasyRulesYaml(
                yaml(rules, Language.MVEL), new MVELRuleFactory(new YamlRuleDefinitionReader()), rules.size() + 2);
    }

    static EasyRulesYaml spel(List<WrittenRule> rules) {
        return new EasyRulesYaml(
                yaml(rules, Language.SPEL),
                new SpELRuleFactory(new YamlRuleDefinitionReader(), ParserContext.TEMPLATE_EXPRESSION),
                rules.size() + 2);
    }

    /** One document a rule. Those about answers come first, then those that count, then the mode. */
    private static String yaml(List<WrittenRule> rules, Language language) {
        String gathered = language.fact(GATHERED);
        return rules.stream()
                        .map(rule -> document(
                                rule.id(),
                                rule.counts() ? 2 : 1,
                                condition(rule, language),
                                gathered + "." + rule.kind() + "('" + rule.id() + "')",
                                language))
                        .collect(joining())
                + document("isolated", 3, gathered + ".gates > 0", gathered + ".mode('isolated')", language)
                + document("cross", 3, gathered + ".gates == 0", gathered + ".mode('cross')", language);
    }

    private static String condition(WrittenRule rule, Language language) {
        if (rule.counts()) {
            return language.fact(GATHERED) + ".cautions >= " + rule.cautions();
        }
        return rule.required().entrySet().stream()
                .map(enough -> enough.getValue().stream()
                        .map(option -> language.fact(enough.getKey()) + " == '" + option + "'")
                        .collect(joining(" || ", "(", ")")))
                .collect(joining(" && "));
    }

    private static String document(String name, int priority, String condition, String action, Language language) {
        return "---\nname: \"" + name + "\"\npriority: " + priority + "\ncondition: \""
                + language.expression.formatted(condition) + "\"\nactions:\n  - \""
                + language.expression.formatted(action) + "\"\n";
    }

    @Override
    public Decision decide(Map<String, String> answers) {
        Facts facts = new Facts();
        answers.forEach((question, option) -> facts.put(WrittenRule.name(question), option));
        Gathered gathered = new Gathered();
        facts.put(GATHERED, gathered);
        engine.fire(rules, facts);
        return gathered.decision();
    }
}
