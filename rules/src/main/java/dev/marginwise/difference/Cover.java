package dev.marginwise.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Plain conditions that together hold for exactly the members of a set; they may overlap.
 *
 * @param fewest true when it is certain that no smaller number of conditions does it
 */
record Cover(List<Box> boxes, boolean fewest) {

    /** How far to look before settling for a cover that may not be the smallest. */
    record Effort(int mostBoxes, long steps) {
        static final Effort USUAL = new Effort(2_000, 20_000_000);
    }

    Cover {
        boxes = List.copyOf(boxes);
    }

    static Cover of(boolean[] members, int[] values, Effort effort) {
        Diagram diagram = new Diagram(values, effort.mostBoxes());
        int set = diagram.of(members);
        Comparator<Box> plainestFirst = Comparator.<Box>comparingInt(box -> box.conditions(values))
                .thenComparingInt(box -> -box.count())
                .thenComparing(Box::toString);
        return diagram.maximalBoxes(set)
                .map(boxes ->
                        FewestBoxes.of(boxes.stream().sorted(plainestFirst).toList(), values, effort.steps()))
                .orElseGet(() -> new Cover(oneAfterAnother(diagram, set), false));
    }

    private static List<Box> oneAfterAnother(Diagram diagram, int set) {
        List<Box> boxes = new ArrayList<>();
        int uncovered = set;
        while (uncovered != Diagram.NOTHING) {
            Box box = diagram.boxAround(uncovered, set);
            boxes.add(box);
            uncovered = diagram.without(uncovered, diagram.of(box));
        }
        return boxes;
    }
}
