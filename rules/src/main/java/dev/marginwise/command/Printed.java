package dev.marginwise.command;

import dev.marginwise.difference.Difference;
import dev.marginwise.difference.RuleChange;
import dev.marginwise.difference.Way;
import dev.marginwise.proof.Proof;
import dev.marginwise.proof.Property;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.words.Bundle;
import dev.marginwise.words.Sentence;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proofs and differences in plain words, for people at a terminal. */
final class Printed {
    private static final Bundle WORDS = Bundle.of("command", Locale.ENGLISH);

    private final PrintStream out;

    Printed(PrintStream out) {
        this.out = out;
    }

    /** The text under a key of {@code i18n/command.properties}. */
    void say(String key, Object... values) {
        out.println(WORDS.filled(key, values));
    }

    private static String counted(String key, int count) {
        return key + (count == 1 ? ".one" : ".other");
    }

    void proof(Proof proof) {
        RuleBook book = proof.book();
        say("proof.edition", book.edition(), book.rules().size(), proof.answerSets(), proof.crossSets());
        proof.properties().forEach(property -> property(property, book));
        int broken = proof.broken().size();
        say(broken == 0 ? "proof.all-hold" : counted("proof.not-published", broken), broken);
    }

    /** Only what does not hold. */
    void broken(Proof proof) {
        RuleBook book = proof.book();
        say(proof.broken().isEmpty() ? "proof.edition-holds" : "proof.edition-broken", book.edition());
        proof.broken().forEach(property -> property(property, book));
    }

    private void property(Property property, RuleBook book) {
        String statement = property.statement(book, book.firstTexts());
        say(property.holds() ? "proof.holds" : "proof.broken", property.id(), property.checked(), statement);
        property.counterexample().ifPresent(shown -> say("proof.shown", shown));
    }

    void difference(Difference difference) {
        say("difference.changed", difference.from(), difference.to(), difference.changed(), difference.of());
        if (!difference.moved().isEmpty()) {
            out.println();
            say("difference.moved");
            difference.moved().forEach(this::way);
        }
        for (Difference.Turn turn : difference.turns()) {
            turn(difference, turn);
        }
        out.println();
        say("difference.reasons", difference.changedReasons());
        difference.rules().forEach(this::rule);
        out.println();
    }

    private void way(Way way) {
        String missing = WORDS.filled("difference.not-there");
        say(
                "difference.way",
                way.question(),
                way.text(),
                way.from().orElse(missing),
                way.to().orElse(missing));
    }

    private void turn(Difference difference, Difference.Turn turn) {
        List<Difference.Group> groups = difference.groups().stream()
                .filter(group -> group.from() == turn.from() && group.to() == turn.to())
                .toList();
        out.println();
        say(
                counted("difference.turn", groups.size()),
                turn.from().id(),
                turn.to().id(),
                sets(turn.sets()),
                groups.size());
        Map<String, List<String>> always = groups.size() == 1 ? Map.of() : inAll(groups);
        if (!always.isEmpty()) {
            say("difference.in-all");
            always.forEach(this::condition);
        }
        for (Difference.Group group : groups) {
            say(group.when().isEmpty() ? "difference.group.always" : "difference.group", sets(group.count()));
            group.when().forEach((question, answers) -> {
                if (!always.containsKey(question)) {
                    condition(question, answers);
                }
            });
        }
    }

    private void condition(String question, List<String> answers) {
        say(
                "difference.condition",
                question,
                Sentence.listed("rule.or", answers).in(Locale.ENGLISH));
    }

    /** What every group says alike. */
    private static Map<String, List<String>> inAll(List<Difference.Group> groups) {
        Map<String, List<String>> alike = new LinkedHashMap<>(groups.get(0).when());
        groups.forEach(group -> alike.entrySet().retainAll(group.when().entrySet()));
        return alike;
    }

    private void rule(RuleChange change) {
        String key = change.saysTheSame()
                ? "rule.same"
                : change.before().isEmpty() ? "rule.new" : change.after().isEmpty() ? "rule.gone" : "rule.changed";
        say(key, change.kind(), change.id(), sets(change.newlyHolds()), sets(change.noLongerHolds()));
        if (!change.saysTheSame() && !change.kind().equals("measure")) {
            change.before().ifPresent(words -> say("rule.was", words));
            change.after().ifPresent(words -> say("rule.is", words));
        }
    }

    private static String sets(int count) {
        return WORDS.filled(counted("sets", count), count);
    }
}
