package dev.marginwise.peers;

import dev.marginwise.rulebook.RuleBook;
import java.util.List;

/** Those that run on this JVM. Public, because the benchmark takes each of them in turn. */
public enum Engine {
    MARGINWISE("Marginwise: Easy Rules in Java decides, masks must agree"),
    MASKS("Marginwise: the masks alone"),
    DROOLS_KEPT("Drools, executable model, one session kept"),
    DROOLS_ANEW("Drools, executable model, a session for each"),
    EASY_RULES_MVEL("Easy Rules, YAML and MVEL"),
    EASY_RULES_SPEL("Easy Rules, YAML and SpEL");

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Peer open(RuleBook book) {
        List<String> questions = book.questionnaire().questionIds();
        List<WrittenRule> rules = WrittenRule.of(book);
        return switch (this) {
            case MARGINWISE -> Marginwise.decided(book);
            case MASKS -> Marginwise.masks(book);
            case DROOLS_KEPT -> Drools.kept(questions, rules);
            case DROOLS_ANEW -> Drools.anew(questions, rules);
            case EASY_RULES_MVEL -> EasyRulesYaml.mvel(rules);
            case EASY_RULES_SPEL -> EasyRulesYaml.spel(rules);
        };
    }
}
