package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups of sets drawn by chance, looked at one set after the other. */
class AnswerGroupTest {
    private static final int ROUNDS = 300;

    private final Random random = new Random(11);

    @Test
    void everyMemberIsInOneGroupAndNothingElseIsInAny() {
        for (int round = 0; round < ROUNDS; round++) {
            int[] ways = someWays();
            boolean[] members = someMembers(ways);

            List<AnswerGroup> groups = AnswerGroup.of(ways, set -> members[set]);

            for (int set = 0; set < members.length; set++) {
                assertThat(holding(groups, ways, set)).as("set " + set).isEqualTo(members[set] ? 1 : 0);
            }
        }
    }

    @Test
    void theSizesAddUpToTheMembers() {
        for (int round = 0; round < ROUNDS; round++) {
            int[] ways = someWays();
            boolean[] members = someMembers(ways);

            List<AnswerGroup> groups = AnswerGroup.of(ways, set -> members[set]);

            assertThat(groups.stream().mapToInt(AnswerGroup::size).sum())
                    .isEqualTo((int) IntStream.range(0, members.length)
                            .filter(set -> members[set])
                            .count());
        }
    }

    @Test
    void noTwoGroupsDifferInOneAnswerAlone() {
        for (int round = 0; round < ROUNDS; round++) {
            int[] ways = someWays();
            boolean[] members = someMembers(ways);

            List<AnswerGroup> groups = AnswerGroup.of(ways, set -> members[set]);

            for (AnswerGroup one : groups) {
                assertThat(groups).noneMatch(other -> differences(one, other) == 1);
            }
        }
    }

    @Test
    void whatDoesNotMatterIsLeftOpen() {
        int[] ways = {2, 3, 4};

        List<AnswerGroup> groups = AnswerGroup.of(ways, set -> set / 4 % 3 != 1);

        assertThat(groups).containsExactly(new AnswerGroup(List.of(List.of(0, 1), List.of(0, 2), List.of(0, 1, 2, 3))));
    }

    @Test
    void nothingIsInNoGroupAndEverythingInOne() {
        assertThat(AnswerGroup.of(new int[] {2, 3}, set -> false)).isEmpty();
        assertThat(AnswerGroup.of(new int[] {2, 3}, set -> true))
                .containsExactly(new AnswerGroup(List.of(List.of(0, 1), List.of(0, 1, 2))));
    }

    private int[] someWays() {
        return random.ints(4, 1, 5).toArray();
    }

    private boolean[] someMembers(int[] ways) {
        double density = random.nextDouble();
        boolean[] members = new boolean[IntStream.of(ways).reduce(1, (a, b) -> a * b)];
        for (int set = 0; set < members.length; set++) {
            members[set] = random.nextDouble() < density;
        }
        return members;
    }

    private static int holding(List<AnswerGroup> groups, int[] ways, int set) {
        return (int) groups.stream().filter(group -> holds(group, ways, set)).count();
    }

    private static boolean holds(AnswerGroup group, int[] ways, int set) {
        int rest = set;
        for (int q = ways.length - 1; q >= 0; q--) {
            if (!group.ways().get(q).contains(rest % ways[q])) {
                return false;
            }
            rest /= ways[q];
        }
        return true;
    }

    private static int differences(AnswerGroup one, AnswerGroup other) {
        return (int) IntStream.range(0, one.ways().size())
                .filter(q -> !one.ways().get(q).equals(other.ways().get(q)))
                .count();
    }
}
