package dev.marginwise.peers;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Drools with its executable model: rules in DRL, the answers as the fields of one fact. */
final class Drools implements Peer {
    private static final String PACKAGE = "edition";
    private static final String SHEET = "Sheet";

    private final FactType sheet;
    private final Sessions sessions;

    /** Where the session of a decision comes from, and where it goes. */
    private interface Sessions {
        KieSession open();

        void close(KieSession session);
    }

    private Drools(KieBase base, Sessions sessions) {
        this.sheet = base.getFactType(PACKAGE, SHEET);
        this.sessions = sessions;
    }

    /** Every decision has a session of its own, so that any number can be made at once. */
    static Drools anew(List<String> questions, List<WrittenRule> rules) {
        KieBase base = base(questions, rules);
        return new Drools(base, new Sessions() {
            @Override
            public KieSession open() {
                return base.newKieSession();
            }

            @Override
            public void close(KieSession session) {
                session.dispose();
            }
        });
    }

    /** One session for all decisions, its facts taken out again after each. */
    static Drools kept(List<String> questions, List<WrittenRule> rules) {
        KieBase base = base(questions, rules);
        KieSession only = base.newKieSession();
        return new Drools(base, new Sessions() {
            @Override
            public KieSession open() {
                return only;
            }

            @Override
            public void close(KieSession session) {
                for (FactHandle fact : new ArrayList<FactHandle>(session.getFactHandles())) {
                    session.delete(fact);
                }
            }
        });
    }

    private static KieBase base(List<String> questions, List<WrittenRule> rules) {
        return new KieHelper()
                .addContent(drl(questions, rules), ResourceType.DRL)
                .build(ExecutableModelProject.class);
    }

    /**
     * Rules about answers go first, then those that count, then the mode. All ask for the sheet: in a session that is kept,
     * a rule that does not would fire no more once it held for two sheets in turn.
     */
    private static String drl(List<String> questions, List<WrittenRule> rules) {
        return "package " + PACKAGE + "\nglobal " + Gathered.class.getName() + " gathered\n"
                + declared(SHEET, questions.stream().map(WrittenRule::name).toList())
                + declared("Holds", List.of("kind"))
                + rules.stream().map(Drools::rule).collect(joining())
                + rule("isolated", 0, SHEET + "() exists Holds(kind == \"gate\")", "gathered.mode(\"isolated\");")
                + rule("cross", 0, SHEET + "() not Holds(kind == \"gate\")", "gathered.mode(\"cross\");");
    }

    private static String declared(String type, List<String> fields) {
        return "declare " + type
                + fields.stream().map(field -> "\n  " + field + " : String").collect(joining()) + "\nend\n";
    }

    private static String rule(WrittenRule rule) {
        String then =
                "gathered." + rule.kind() + "(\"" + rule.id() + "\"); insert(new Holds(\"" + rule.kind() + "\"));";
        return rule(rule.id(), rule.counts() ? 1 : 2, condition(rule), then);
    }

    private static String condition(WrittenRule rule) {
        if (rule.counts()) {
            return SHEET + "() accumulate(Holds(kind == \"caution\"); $held : count(1); $held >= " + rule.cautions()
                    + ")";
        }
        return rule.required().entrySet().stream()
                .map(enough -> WrittenRule.name(enough.getKey())
                        + enough.getValue().stream().collect(joining("\", \"", " in (\"", "\")")))
                .collect(joining(", ", SHEET + "(", ")"));
    }

    private static String rule(String name, int salience, String when, String then) {
        return "rule \"" + name + "\" salience " + salience + " when\n  " + when + "\nthen\n  " + then + "\nend\n";
    }

    @Override
    public Decision decide(Map<String, String> answers) {
        Gathered gathered = new Gathered();
        KieSession session = sessions.open();
        session.setGlobal("gathered", gathered);
        session.insert(filled(answers));
        session.fireAllRules();
        sessions.close(session);
        return gathered.decision();
    }

    private Object filled(Map<String, String> answers) {
        try {
            Object fact = sheet.newInstance();
            answers.forEach((question, option) -> sheet.set(fact, WrittenRule.name(question), option));
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
