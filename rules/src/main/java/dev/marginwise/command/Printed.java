package dev.marginwise.command;

import dev.marginwise.difference.Difference;
import dev.marginwise.difference.RuleChange;
import dev.marginwise.difference.Way;
import dev.marginwise.proof.Proof;
import dev.marginwise.proof.Property;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proofs and differences in plain words, for people at a terminal. */
final class Printed {
    private final PrintStream out;

    Printed(PrintStream out) {
        this.out = out;
    }

    void proof(Proof proof) {
        out.println("Edition " + proof.book().edition() + ": "
                + proof.book().rules().size() + " rules, "
                + number(proof.answerSets()) + " complete answer sets, " + number(proof.crossSets())
                + " of them cross.");
        for (Property property : proof.properties()) {
            property(property);
        }
        int broken = proof.broken().size();
        out.println(
                broken == 0
                        ? "Every property holds."
                        : broken + (broken == 1 ? " property does" : " properties do")
                                + " not hold: this edition cannot be published.");
    }

    /** Only what does not hold. */
    void broken(Proof proof) {
        if (proof.broken().isEmpty()) {
            out.println("Every property holds for edition " + proof.book().edition() + ".");
            return;
        }
        out.println("Edition " + proof.book().edition() + " cannot be published. This does not hold:");
        proof.broken().forEach(this::property);
    }

    private void property(Property property) {
        out.println("  " + (property.holds() ? "holds   " : "BROKEN  ") + property.id() + " ("
                + number(property.checked()) + " cases): " + property.statement());
        property.counterexample().ifPresent(shown -> out.println("          " + shown));
    }

    void difference(Difference difference) {
        out.println("From " + difference.from() + " to " + difference.to() + ", " + number(difference.changed())
                + " of " + number(difference.of()) + " answer sets change their mode.");
        if (!difference.moved().isEmpty()) {
            out.println();
            out.println("Answers that the two see differently:");
            difference.moved().forEach(this::way);
        }
        for (Difference.Turn turn : difference.turns()) {
            turn(difference, turn);
        }
        out.println();
        out.println("In " + number(difference.changedReasons())
                + " more sets the mode stays, and gates, cautions, contradictions or measures change.");
        difference.rules().forEach(this::rule);
        out.println();
    }

    private void way(Way way) {
        out.println("  " + way.question() + ", " + way.text() + ": was "
                + way.from().orElse("not there") + ", is " + way.to().orElse("not there"));
    }

    private void turn(Difference difference, Difference.Turn turn) {
        List<Difference.Group> groups = difference.groups().stream()
                .filter(group -> group.from() == turn.from() && group.to() == turn.to())
                .toList();
        out.println();
        out.println("From " + turn.from().id() + " to " + turn.to().id() + ": " + sets(turn.sets())
                + ", exactly those that meet "
                + (groups.size() == 1 ? "this condition" : "one of these " + groups.size() + " conditions")
                + ":");
        Map<String, List<String>> always = groups.size() == 1 ? Map.of() : inAll(groups);
        if (!always.isEmpty()) {
            out.println("  in all of them:");
            always.forEach(this::condition);
        }
        for (Difference.Group group : groups) {
            out.println("  - " + sets(group.count()) + (group.when().isEmpty() ? ", whatever the answers" : ""));
            group.when().forEach((question, answers) -> {
                if (!always.containsKey(question)) {
                    condition(question, answers);
                }
            });
        }
    }

    private void condition(String question, List<String> answers) {
        out.println("      " + question + ": " + String.join(" or ", answers));
    }

    /** What every group says alike. */
    private static Map<String, List<String>> inAll(List<Difference.Group> groups) {
        Map<String, List<String>> alike = new LinkedHashMap<>(groups.get(0).when());
        groups.forEach(group -> alike.entrySet().retainAll(group.when().entrySet()));
        return alike;
    }

    private void rule(RuleChange change) {
        String said = change.saysTheSame()
                ? "says the same"
                : change.before().isEmpty() ? "is new" : change.after().isEmpty() ? "is gone" : "has changed";
        out.println("  - " + change.kind() + " '" + change.id() + "' " + said + "; newly holds in "
                + sets(change.newlyHolds()) + ", no longer in " + sets(change.noLongerHolds()));
        if (!change.saysTheSame() && !change.kind().equals("measure")) {
            change.before().ifPresent(words -> out.println("      was: " + words));
            change.after().ifPresent(words -> out.println("      is:  " + words));
        }
    }

    private static String sets(int count) {
        return number(count) + (count == 1 ? " set" : " sets");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
