package dev.marginwise.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Covers of small sets, against trying all boxes and all choices of them. */
class CoverTest {
    private static final Cover.Effort NO_SEARCH = new Cover.Effort(2_000, 0);
    private static final Cover.Effort NO_BOXES = new Cover.Effort(0, 0);

    private static final List<int[]> SHAPES = List.of(
            new int[] {5},
            new int[] {4, 4},
            new int[] {2, 3, 3},
            new int[] {3, 3, 3},
            new int[] {2, 2, 2, 2, 2, 2},
            new int[] {4, 4, 4});

    @Test
    void theFewestConditionsAreFound() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            int[] values = SHAPES.get(random.nextInt(SHAPES.size()));
            boolean[] members = randomMembers(random, size(values));

            Cover cover = Cover.of(members, values, Cover.Effort.USUAL);

            assertThat(union(cover, values)).isEqualTo(members);
            assertThat(cover.fewest()).isTrue();
            assertThat(cover.boxes()).hasSize(fewestByTrying(members, values));
        }
    }

    @Test
    void aCoverFoundWithoutSearchingIsExactAndSaysThatItMayNotBeTheSmallest() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            int[] values = random.ints(3, 2, 5).toArray();
            boolean[] members = randomMembers(random, size(values));
            members[0] = true;

            for (Cover.Effort effort : List.of(NO_SEARCH, NO_BOXES)) {
                Cover cover = Cover.of(members, values, effort);

                assertThat(union(cover, values)).isEqualTo(members);
                assertThat(cover.fewest()).isFalse();
            }
        }
    }

    @Test
    void noConditionCanBeWidened() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            int[] values = random.ints(3, 2, 5).toArray();
            boolean[] members = randomMembers(random, size(values));

            Cover cover = Cover.of(members, values, Cover.Effort.USUAL);

            assertThat(cover.boxes())
                    .allSatisfy(box -> assertThat(widenings(box, values))
                            .allSatisfy(wider ->
                                    assertThat(inside(wider, members, values)).isFalse()));
        }
    }

    @Test
    void nothingIsCoveredByNoConditionAndEverythingByOne() {
        int[] values = {2, 3};
        boolean[] everything = new boolean[6];
        Arrays.fill(everything, true);

        assertThat(Cover.of(new boolean[6], values, Cover.Effort.USUAL).boxes()).isEmpty();
        assertThat(Cover.of(everything, values, Cover.Effort.USUAL).boxes())
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.count()).isEqualTo(6);
                    assertThat(box.conditions(values)).isZero();
                });
    }

    @Test
    void aHardSetEndsInTimeWithAnExactCover() {
        int[] values = {3, 3, 3, 3, 3, 3, 3, 3};
        boolean[] members = randomMembers(new Random(14), size(values));

        Cover cover = Cover.of(members, values, Cover.Effort.USUAL);

        assertThat(union(cover, values)).isEqualTo(members);
    }

    private static int size(int[] values) {
        return Arrays.stream(values).reduce(1, (a, b) -> a * b);
    }

    private static boolean[] randomMembers(Random random, int size) {
        double density = 0.2 + 0.7 * random.nextDouble();
        boolean[] members = new boolean[size];
        for (int i = 0; i < size; i++) {
            members[i] = random.nextDouble() < density;
        }
        return members;
    }

    private static boolean[] union(Cover cover, int[] values) {
        boolean[] covered = new boolean[size(values)];
        for (int set = 0; set < covered.length; set++) {
            int number = set;
            covered[set] = cover.boxes().stream().anyMatch(box -> contains(box, number, values));
        }
        return covered;
    }

    private static boolean contains(Box box, int set, int[] values) {
        int rest = set;
        for (int q = values.length - 1; q >= 0; q--) {
            if (!box.allows(q, rest % values[q])) {
                return false;
            }
            rest /= values[q];
        }
        return true;
    }

    private static boolean inside(Box box, boolean[] members, int[] values) {
        return IntStream.range(0, members.length).allMatch(set -> members[set] || !contains(box, set, values));
    }

    private static List<Box> widenings(Box box, int[] values) {
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

    /** Tries one box, two boxes, three … out of all boxes inside the set. */
    private static int fewestByTrying(boolean[] members, int[] values) {
        long wanted = 0;
        for (int set = 0; set < members.length; set++) {
            wanted |= members[set] ? 1L << set : 0;
        }
        List<Long> boxes = new ArrayList<>();
        collectBoxes(0, new long[values.length], values, wanted, boxes);
        List<Long> maximal = boxes.stream()
                .distinct()
                .filter(box -> boxes.stream().noneMatch(other -> !other.equals(box) && (box & ~other) == 0))
                .toList();
        int fewest = 0;
        while (!coverable(wanted, maximal, fewest)) {
            fewest++;
        }
        return fewest;
    }

    private static void collectBoxes(int q, long[] allowed, int[] values, long wanted, List<Long> found) {
        if (q == values.length) {
            Box box = new Box(allowed);
            long sets = 0;
            for (int set = 0; set < size(values); set++) {
                sets |= contains(box, set, values) ? 1L << set : 0;
            }
            if ((sets & ~wanted) == 0) {
                found.add(sets);
            }
            return;
        }
        for (long choice = 1; choice < 1L << values[q]; choice++) {
            allowed[q] = choice;
            collectBoxes(q + 1, allowed, values, wanted, found);
        }
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
