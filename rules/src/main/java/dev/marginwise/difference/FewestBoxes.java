package dev.marginwise.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The smallest choice of boxes that leaves no set out: minimum set cover by branch and bound. Sets that the same boxes
 * contain are one demand; a demand that another one implies, and a box that another one outdoes, are dropped first.
 */
final class FewestBoxes {
    private final int boxes;
    private long stepsLeft;
    private BitSet best = new BitSet();
    private boolean found;

    private FewestBoxes(int boxes, long steps) {
        this.boxes = boxes;
        this.stepsLeft = steps;
    }

    /**
     * @param boxes the maximal ones, preferred first
     * @param steps how many comparisons may be made before the best cover found so far has to do
     */
    static Cover of(List<Box> boxes, int[] values, long steps) {
        FewestBoxes search = new FewestBoxes(boxes.size(), steps);
        search.choose(demands(boxes, values), new BitSet());
        return new Cover(search.best.stream().mapToObj(boxes::get).toList(), search.stepsLeft > 0);
    }

    /** For each set that some box contains, the boxes that do, each combination once. */
    private static List<BitSet> demands(List<Box> boxes, int[] values) {
        List<List<BitSet>> allowing = new ArrayList<>();
        for (int q = 0; q < values.length; q++) {
            Set<BitSet> distinct = new LinkedHashSet<>();
            for (int v = 0; v < values[q]; v++) {
                BitSet allow = new BitSet();
                for (int b = 0; b < boxes.size(); b++) {
                    allow.set(b, boxes.get(b).allows(q, v));
                }
                distinct.add(allow);
            }
            allowing.add(List.copyOf(distinct));
        }
        BitSet all = new BitSet();
        all.set(0, boxes.size());
        Set<BitSet> demands = new LinkedHashSet<>();
        collect(allowing, 0, all, demands);
        return List.copyOf(demands);
    }

    private static void collect(List<List<BitSet>> allowing, int question, BitSet containing, Set<BitSet> demands) {
        if (containing.isEmpty()) {
            return;
        }
        if (question == allowing.size()) {
            demands.add(containing);
            return;
        }
        for (BitSet allow : allowing.get(question)) {
            BitSet both = (BitSet) containing.clone();
            both.and(allow);
            collect(allowing, question + 1, both, demands);
        }
    }

    private void choose(List<BitSet> demands, BitSet chosen) {
        BitSet taken = (BitSet) chosen.clone();
        List<BitSet> left = reduced(demands, taken);
        if (left.isEmpty()) {
            if (!found || taken.cardinality() < best.cardinality()) {
                best = taken;
                found = true;
            }
            return;
        }
        if (found && (stepsLeft <= 0 || taken.cardinality() + apart(left) >= best.cardinality())) {
            return;
        }
        BitSet candidates = left.get(0);
        List<BitSet> open = left;
        for (int box : mostUsefulFirst(candidates, left)) {
            BitSet with = (BitSet) taken.clone();
            with.set(box);
            choose(notMetBy(box, open), with);
            open = excluding(box, open);
        }
    }

    /** Takes the boxes that cannot be done without, and drops what no longer matters, until nothing changes. */
    private List<BitSet> reduced(List<BitSet> demands, BitSet taken) {
        List<BitSet> left = strictest(demands);
        while (!left.isEmpty()) {
            BitSet only = left.get(0);
            if (only.cardinality() == 1) {
                int box = only.nextSetBit(0);
                taken.set(box);
                left = notMetBy(box, left);
                continue;
            }
            List<BitSet> simpler = strictest(withoutOutdone(left));
            if (simpler.equals(left)) {
                return left;
            }
            left = simpler;
        }
        return left;
    }

    /** Whoever meets a demand meets every wider one. Smallest demands first. */
    private List<BitSet> strictest(List<BitSet> demands) {
        List<BitSet> strictest = new ArrayList<>();
        demands.stream()
                .distinct()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .forEach(demand -> {
                    if (stepsLeft <= 0 || strictest.stream().noneMatch(strict -> inside(strict, demand))) {
                        strictest.add(demand);
                    }
                });
        return strictest;
    }

    /** A box is not needed when another one meets all its demands; of two equals the preferred one stays. */
    private List<BitSet> withoutOutdone(List<BitSet> demands) {
        Map<Integer, BitSet> met = new HashMap<>();
        for (int d = 0; d < demands.size(); d++) {
            for (int box : demands.get(d).stream().toArray()) {
                met.computeIfAbsent(box, first -> new BitSet()).set(d);
            }
        }
        BitSet kept = new BitSet();
        met.forEach((box, meets) -> kept.set(
                box,
                stepsLeft <= 0
                        || met.entrySet().stream()
                                .noneMatch(other -> inside(meets, other.getValue())
                                        && (!meets.equals(other.getValue()) || other.getKey() < box))));
        return demands.stream()
                .map(demand -> {
                    BitSet rest = (BitSet) demand.clone();
                    rest.and(kept);
                    return rest;
                })
                .toList();
    }

    private boolean inside(BitSet part, BitSet whole) {
        stepsLeft -= 1 + boxes / Long.SIZE;
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    /** Demands without a box in common need a box each: no cover is smaller than this. */
    private static int apart(List<BitSet> demands) {
        BitSet used = new BitSet();
        int apart = 0;
        for (BitSet demand : demands) {
            if (!demand.intersects(used)) {
                used.or(demand);
                apart++;
            }
        }
        return apart;
    }

    private static List<Integer> mostUsefulFirst(BitSet candidates, List<BitSet> demands) {
        Comparator<Integer> byUse = Comparator.comparingLong(
                box -> -demands.stream().filter(demand -> demand.get(box)).count());
        return candidates.stream().boxed().sorted(byUse).toList();
    }

    private static List<BitSet> notMetBy(int box, List<BitSet> demands) {
        return demands.stream().filter(demand -> !demand.get(box)).toList();
    }

    private static List<BitSet> excluding(int box, List<BitSet> demands) {
        return demands.stream()
                .map(demand -> {
                    BitSet rest = (BitSet) demand.clone();
                    rest.clear(box);
                    return rest;
                })
                .toList();
    }
}
