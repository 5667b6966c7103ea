package dev.marginwise.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Answer sets few enough to try all of them; knows nothing of diagrams and searches. */
final class SmallSpace {
    private final int[] values;

    /** So many values each question has. */
    SmallSpace(int... values) {
        this.values = values.clone();
    }

    int[] values() {
        return values.clone();
    }

    int size() {
        return Arrays.stream(values).reduce(1, (a, b) -> a * b);
    }

    boolean[] randomMembers(Random random) {
        double density = 0.2 + 0.7 * random.nextDouble();
        boolean[] members = new boolean[size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = random.nextDouble() < density;
        }
        return members;
    }

    /** The sets whose bits are set. */
    boolean[] members(long bits) {
        boolean[] members = new boolean[size()];
        for (int set = 0; set < members.length; set++) {
            members[set] = (bits >> set & 1) != 0;
        }
        return members;
    }

    boolean[] union(List<Box> boxes) {
        boolean[] covered = new boolean[size()];
        for (int set = 0; set < covered.length; set++) {
            int number = set;
            covered[set] = boxes.stream().anyMatch(box -> contains(box, number));
        }
        return covered;
    }

    boolean contains(Box box, int set) {
        int rest = set;
        for (int q = values.length - 1; q >= 0; q--) {
            if (!box.allows(q, rest % values[q])) {
                return false;
            }
            rest /= values[q];
        }
        return true;
    }

    boolean inside(Box box, boolean[] members) {
        return IntStream.range(0, members.length).allMatch(set -> members[set] || !contains(box, set));
    }

    /** The box with one value more, in every way. */
    List<Box> widenings(Box box) {
        List<Box> wider = new ArrayList<>();
        for (int q = 0; q < values.length; q++) {
            for (int v = 0; v < values[q]; v++) {
                if (!box.allows(q, v)) {
                    long[] allowed = IntStream.range(0, values.length)
                            .mapToLong(box::allowed)
                            .toArray();
                    allowed[q] |= 1L << v;
                    wider.add(new Box(allowed));
                }
            }
        }
        return wider;
    }

    /** Every box with at least one set in it. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        collectBoxes(0, new long[values.length], boxes);
        return boxes;
    }

    private void collectBoxes(int question, long[] allowed, List<Box> boxes) {
        if (question == values.length) {
            boxes.add(new Box(allowed));
            return;
        }
        for (long choice = 1; choice < 1L << values[question]; choice++) {
            allowed[question] = choice;
            collectBoxes(question + 1, allowed, boxes);
        }
    }

    /** Tries one box, two boxes, three … out of all boxes inside the set. */
    int fewestBoxes(boolean[] members) {
        long wanted = 0;
        for (int set = 0; set < members.length; set++) {
            wanted |= members[set] ? 1L << set : 0;
        }
        List<Long> inside = bitsOfBoxesInside(wanted);
        List<Long> maximal = inside.stream()
                .filter(box -> inside.stream().noneMatch(other -> !other.equals(box) && (box & ~other) == 0))
                .toList();
        int fewest = 0;
        while (!coverable(wanted, maximal, fewest)) {
            fewest++;
        }
        return fewest;
    }

    private List<Long> bitsOfBoxesInside(long wanted) {
        return boxes().stream()
                .map(box -> IntStream.range(0, size())
                        .filter(set -> contains(box, set))
                        .mapToLong(set -> 1L << set)
                        .reduce(0, (a, b) -> a | b))
                .filter(sets -> (sets & ~wanted) == 0)
                .distinct()
                .toList();
    }

    private static boolean coverable(long wanted, List<Long> boxes, int count) {
        if (wanted == 0) {
            return true;
        }
        List<Long> useful = boxes.stream().filter(box -> (box & wanted) != 0).toList();
        int largest = useful.stream()
                .mapToInt(box -> Long.bitCount(box & wanted))
                .max()
                .orElse(1);
        if (count * largest < Long.bitCount(wanted)) {
            return false;
        }
        return containing(hardest(wanted, useful), useful).anyMatch(box -> coverable(wanted & ~box, useful, count - 1));
    }

    /** The set that the fewest boxes contain. */
    private static long hardest(long wanted, List<Long> boxes) {
        return LongStream.iterate(wanted, rest -> rest != 0, rest -> rest & (rest - 1))
                .map(Long::lowestOneBit)
                .boxed()
                .min(Comparator.comparingLong(set -> containing(set, boxes).count()))
                .orElseThrow();
    }

    private static Stream<Long> containing(long set, List<Long> boxes) {
        return boxes.stream().filter(box -> (box & set) != 0);
    }
}
