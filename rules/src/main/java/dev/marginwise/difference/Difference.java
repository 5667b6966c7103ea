package dev.marginwise.difference;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changes from one edition to another, exactly: every set of answers that the two, seen together, tell apart was
 * looked at on both sides. Where an edition does not know an answer, it is unanswered there.
 *
 * @param changed in how many sets the mode changes
 * @param of how many sets there are; with the same questions and options, the complete answer sets
 * @param turns from which mode to which, and in how many sets
 * @param groups plain conditions that together hold for exactly the changed sets, without overlap: turn after turn, those
 *     that ask about the fewest questions first
 * @param moved the answers that the editions see differently
 * @param changedReasons in how many more sets the mode stays, while gates, cautions, contradictions or measures change
 * @param rules the rules and measures that differ
 */
public record Difference(
        String from,
        String to,
        int changed,
        int of,
        List<Turn> turns,
        List<Group> groups,
        List<Way> moved,
        int changedReasons,
        List<RuleChange> rules) {

    /** How many sets turn from one mode to another. */
    public record Turn(Standing from, Standing to, int sets) {}

    /**
     * A plain condition under which the mode turns.
     *
     * @param when for each question that matters, the {@linkplain Way#text answers} under which it does
     * @param count how many sets satisfy it
     */
    public record Group(Map<String, List<String>> when, Standing from, Standing to, int count) {
        public Group {
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }

    public Difference {
        turns = List.copyOf(turns);
        groups = List.copyOf(groups);
        moved = List.copyOf(moved);
        rules = List.copyOf(rules);
    }

    /**
     * Compares two editions.
     *
     * @throws IllegalArgumentException when they have so little in common that there are too many sets to look at
     */
    public static Difference between(RuleBook from, RuleBook to) {
        RuleMasks before = new RuleMasks(from);
        RuleMasks after = new RuleMasks(to);
        return between(before, new Outlook(before), after, new Outlook(after));
    }

    /** The same for editions that are ready to decide. */
    public static Difference between(RuleMasks from, Outlook outlookFrom, RuleMasks to, Outlook outlookTo) {
        return new SideBySide(from, outlookFrom, to, outlookTo).difference();
    }
}
