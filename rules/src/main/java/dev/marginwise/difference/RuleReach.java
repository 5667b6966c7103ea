package dev.marginwise.difference;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts in how many sets of answers each rule and measure of two editions newly holds, or no longer does. */
final class RuleReach {
    private final RuleMasks from;
    private final RuleMasks to;
    private final List<Tally> tallies;

    /** A rule or a measure; a rule that changes its kind is another one. */
    private record Subject(String kind, String id) {}

    /** What an edition says of a subject, and the rules by which it holds: itself, or all that carry the measure. */
    private record Said(String words, long rules) {
        private static final Said NOTHING = new Said("", 0);
    }

    private static final class Tally {
        private final Subject subject;
        private final Said before;
        private final Said after;
        private int newlyHolds;
        private int noLongerHolds;

        Tally(Subject subject, Said before, Said after) {
            this.subject = subject;
            this.before = before;
            this.after = after;
        }

        boolean differs(long rulesFrom, long rulesTo) {
            boolean held = (rulesFrom & before.rules()) != 0;
            boolean holds = (rulesTo & after.rules()) != 0;
            newlyHolds += holds && !held ? 1 : 0;
            noLongerHolds += held && !holds ? 1 : 0;
            return held != holds;
        }

        RuleChange change() {
            return new RuleChange(subject.kind(), subject.id(), words(before), words(after), newlyHolds, noLongerHolds);
        }

        private static Optional<String> words(Said said) {
            return said.equals(Said.NOTHING) ? Optional.empty() : Optional.of(said.words());
        }
    }

    RuleReach(RuleMasks from, RuleMasks to) {
        this.from = from;
        this.to = to;
        Map<Subject, Said> before = said(from.book());
        Map<Subject, Said> after = said(to.book());
        Set<Subject> subjects = new LinkedHashSet<>(after.keySet());
        subjects.addAll(before.keySet());
        this.tallies = subjects.stream()
                .map(subject -> new Tally(
                        subject, before.getOrDefault(subject, Said.NOTHING), after.getOrDefault(subject, Said.NOTHING)))
                .toList();
    }

    private static Map<Subject, Said> said(RuleBook book) {
        Map<Subject, Said> said = new LinkedHashMap<>();
        Map<Measure, Long> carriers = new LinkedHashMap<>();
        for (int r = 0; r < book.rules().size(); r++) {
            Rule rule = book.rules().get(r);
            long bit = 1L << r;
            said.put(new Subject(rule.kind(), rule.id()), new Said(RuleWords.of(rule), bit));
            rule.measures().forEach(measure -> carriers.merge(measure, bit, (a, b) -> a | b));
        }
        book.measures()
                .forEach(measure -> said.put(
                        new Subject("measure", measure.id()),
                        new Said("a measure", carriers.getOrDefault(measure, 0L))));
        return said;
    }

    /** Takes one set into account. True when it gets other gates, cautions, contradictions or measures. */
    boolean differs(int indexFrom, int indexTo) {
        long rulesFrom = from.holding(indexFrom);
        long rulesTo = to.holding(indexTo);
        boolean differs = false;
        for (Tally tally : tallies) {
            differs |= tally.differs(rulesFrom, rulesTo);
        }
        return differs;
    }

    /** Those that differ in what they say or in whom they reach, in the order of the later edition, lost ones last. */
    List<RuleChange> changes() {
        List<RuleChange> changes = new ArrayList<>();
        for (Tally tally : tallies) {
            RuleChange change = tally.change();
            if (!change.saysTheSame() || change.newlyHolds() > 0 || change.noLongerHolds() > 0) {
                changes.add(change);
            }
        }
        return changes;
    }
}
