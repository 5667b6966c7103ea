package dev.marginwise.difference;

import java.util.Optional;

/**
 * A rule or measure that differs between two editions, in what it says or in whom it reaches.
 *
 * @param kind gate, caution, contradiction or measure
 * @param before what it said in the earlier edition, in words; empty when it is new
 * @param after what it says in the later edition; empty when it is gone
 * @param newlyHolds in how many sets of answers it holds now and did not before
 * @param noLongerHolds in how many sets of answers it held and does not now
 */
public record RuleChange(
        String kind, String id, Optional<String> before, Optional<String> after, int newlyHolds, int noLongerHolds) {

    /** True when its own wording is the same, and only other changes move its reach. */
    public boolean saysTheSame() {
        return before.equals(after);
    }
}
