package dev.marginwise.difference;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets of answers as decision diagrams: one level a question, one branch a value, equal parts kept once. A set is a
 * number; the same set has the same number, so containment and intersection are worked out once for each pair of parts.
 */
final class Diagram {
    /** The empty set, at every level. */
    static final int NOTHING = 0;

    private static final int END = 1;

    private final int[] values;
    private final int mostBoxes;
    private final List<int[]> branches = new ArrayList<>(List.of(new int[0], new int[0]));
    private final Map<IntBuffer, Integer> known = new HashMap<>();
    private final Map<Long, Integer> common = new HashMap<>();
    private final Map<Long, Integer> rest = new HashMap<>();
    private final Map<Integer, Set<Integer>> maximal = new HashMap<>();

    /**
     * @param values how many values each question has, at most 63
     * @param mostBoxes how many boxes {@link #maximalBoxes} finds before it gives up
     */
    Diagram(int[] values, int mostBoxes) {
        this.values = values.clone();
        this.mostBoxes = mostBoxes;
    }

    /** The set of those members; sets are numbered in mixed radix, the first question first. */
    int of(boolean[] members) {
        return of(members, 0, 0);
    }

    private int of(boolean[] members, int question, int number) {
        if (question == values.length) {
            return members[number] ? END : NOTHING;
        }
        int[] children = new int[values[question]];
        for (int v = 0; v < children.length; v++) {
            children[v] = of(members, question + 1, number * children.length + v);
        }
        return node(children);
    }

    private int node(int[] children) {
        boolean empty = true;
        for (int child : children) {
            empty &= child == NOTHING;
        }
        if (empty) {
            return NOTHING;
        }
        return known.computeIfAbsent(IntBuffer.wrap(children), first -> {
            branches.add(children);
            return branches.size() - 1;
        });
    }

    int common(int a, int b) {
        if (a == b || a == NOTHING || b == NOTHING) {
            return a == b ? a : NOTHING;
        }
        long pair = pair(Math.min(a, b), Math.max(a, b));
        Integer found = common.get(pair);
        if (found == null) {
            int[] left = branches.get(a);
            int[] right = branches.get(b);
            int[] children = new int[left.length];
            for (int v = 0; v < children.length; v++) {
                children[v] = common(left[v], right[v]);
            }
            found = node(children);
            common.put(pair, found);
        }
        return found;
    }

    /** The members of the one that are not in the other. */
    int without(int a, int b) {
        if (a == b || a == NOTHING || b == NOTHING) {
            return a == b ? NOTHING : a;
        }
        long pair = pair(a, b);
        Integer found = rest.get(pair);
        if (found == null) {
            int[] left = branches.get(a);
            int[] right = branches.get(b);
            int[] children = new int[left.length];
            for (int v = 0; v < children.length; v++) {
                children[v] = without(left[v], right[v]);
            }
            found = node(children);
            rest.put(pair, found);
        }
        return found;
    }

    private static long pair(int a, int b) {
        return ((long) a << Integer.SIZE) | b;
    }

    boolean within(int a, int b) {
        return common(a, b) == a;
    }

    /**
     * All boxes inside the set that no box inside it contains; empty when they are too many. A maximal box of a set
     * allows, for its first question, some values, and for the others a maximal box of what these values have in common.
     */
    Optional<List<Box>> maximalBoxes(int set) {
        Set<Integer> boxes = maximal(set);
        return boxes.size() > mostBoxes
                ? Optional.empty()
                : Optional.of(boxes.stream().map(this::box).toList());
    }

    private Set<Integer> maximal(int set) {
        if (set == NOTHING || set == END) {
            return set == END ? Set.of(END) : Set.of();
        }
        Set<Integer> found = maximal.get(set);
        if (found == null) {
            found = new LinkedHashSet<>();
            int[] children = branches.get(set);
            for (int part : intersections(children)) {
                for (int box : maximal(part)) {
                    found.add(node(asBranches(box, children)));
                }
                if (found.size() > mostBoxes) {
                    break;
                }
            }
            maximal.put(set, found);
        }
        return found;
    }

    /** The box under each value whose branch contains it. */
    private int[] asBranches(int box, int[] children) {
        int[] allowed = new int[children.length];
        for (int v = 0; v < children.length; v++) {
            allowed[v] = within(box, children[v]) ? box : NOTHING;
        }
        return allowed;
    }

    /** What any choice of branches has in common, each once. */
    private Set<Integer> intersections(int[] children) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int child : children) {
            for (int earlier : List.copyOf(found)) {
                found.add(common(earlier, child));
            }
            found.add(child);
        }
        found.remove(NOTHING);
        return found;
    }

    /** A maximal box inside the set around one member of a part of the set. */
    Box boxAround(int part, int set) {
        long[] allowed = new long[values.length];
        int node = part;
        for (int q = 0; q < values.length; q++) {
            int v = 0;
            while (branches.get(node)[v] == NOTHING) {
                v++;
            }
            allowed[q] = 1L << v;
            node = branches.get(node)[v];
        }
        for (int q = 0; q < values.length; q++) {
            for (int v = 0; v < values[q]; v++) {
                long before = allowed[q];
                allowed[q] |= 1L << v;
                if (!within(of(new Box(allowed)), set)) {
                    allowed[q] = before;
                }
            }
        }
        return new Box(allowed);
    }

    int of(Box box) {
        int node = END;
        for (int q = values.length - 1; q >= 0; q--) {
            int[] children = new int[values[q]];
            for (int v = 0; v < children.length; v++) {
                children[v] = box.allows(q, v) ? node : NOTHING;
            }
            node = node(children);
        }
        return node;
    }

    /** The box that a diagram with a single kind of branch at each level stands for. */
    private Box box(int node) {
        long[] allowed = new long[values.length];
        int next = node;
        for (int q = 0; q < values.length; q++) {
            int[] children = branches.get(next);
            for (int v = 0; v < children.length; v++) {
                if (children[v] != NOTHING) {
                    allowed[q] |= 1L << v;
                    next = children[v];
                }
            }
        }
        return new Box(allowed);
    }
}
