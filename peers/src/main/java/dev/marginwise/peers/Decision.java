package dev.marginwise.peers;

import java.util.Collection;
import java.util.TreeSet;

/**
 * What an engine made of some answers.
 *
 * @param mode as it is named on the wire
 * @param rules the ids of those that hold, in any order
 */
record Decision(String mode, Collection<String> rules) {

    /** True for the same mode by the same rules, each told once. */
    boolean agreesWith(Decision other) {
        return mode.equals(other.mode)
                && rules.size() == other.rules.size()
                && new TreeSet<>(rules).equals(new TreeSet<>(other.rules));
    }

    @Override
    public String toString() {
        return mode + " by " + new TreeSet<>(rules);
    }
}
