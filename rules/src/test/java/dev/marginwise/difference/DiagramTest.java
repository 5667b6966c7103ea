package dev.marginwise.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a diagram says of a few answers, against going through them one by one. */
class DiagramTest {
    private static final SmallSpace SPACE = new SmallSpace(2, 3, 2);
    private static final int ROUNDS = 300;

    private final Random random = new Random(21);
    private final Diagram diagram = new Diagram(SPACE.values(), 1_000);

    @Test
    void theSameSetHasTheSameNumberAndAnotherSetAnother() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] one = members();
            boolean[] other = members();

            assertThat(diagram.of(one)).isEqualTo(diagram.of(one.clone()));
            assertThat(diagram.of(one) == diagram.of(other)).isEqualTo(same(one, other));
        }
        assertThat(diagram.of(new boolean[SPACE.size()])).isEqualTo(Diagram.NOTHING);
    }

    @Test
    void whatTwoSetsShareAndWhatOneHasAloneIsWhatTheirMembersSay() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] one = members();
            boolean[] other = members();
            boolean[] shared = new boolean[SPACE.size()];
            boolean[] alone = new boolean[SPACE.size()];
            IntStream.range(0, SPACE.size()).forEach(set -> {
                shared[set] = one[set] && other[set];
                alone[set] = one[set] && !other[set];
            });

            assertThat(diagram.common(diagram.of(one), diagram.of(other))).isEqualTo(diagram.of(shared));
            assertThat(diagram.without(diagram.of(one), diagram.of(other))).isEqualTo(diagram.of(alone));
            assertThat(diagram.within(diagram.of(one), diagram.of(other))).isEqualTo(same(one, shared));
        }
    }

    @Test
    void aBoxIsTheSetOfWhatItAllows() {
        for (Box box : SPACE.boxes()) {
            assertThat(diagram.of(box)).isEqualTo(diagram.of(SPACE.union(List.of(box))));
        }
    }

    @Test
    void theMaximalBoxesAreThoseInsideThatCannotBeWidened() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] members = members();

            assertThat(diagram.maximalBoxes(diagram.of(members)))
                    .hasValueSatisfying(
                            boxes -> assertThat(boxes).containsExactlyInAnyOrderElementsOf(maximalBoxes(members)));
        }
    }

    @Test
    void moreBoxesThanWantedAreNotListed() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] members = members();
            int boxes = maximalBoxes(members).size();

            Diagram justEnough = new Diagram(SPACE.values(), boxes);
            Diagram oneTooFew = new Diagram(SPACE.values(), boxes - 1);

            assertThat(justEnough.maximalBoxes(justEnough.of(members))).isPresent();
            assertThat(oneTooFew.maximalBoxes(oneTooFew.of(members))).isEmpty();
        }
    }

    @Test
    void theBoxAroundAPartHoldsSomeOfItAndIsMaximal() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] members = members();
            boolean[] part = new boolean[SPACE.size()];
            IntStream.range(0, SPACE.size()).forEach(set -> part[set] = members[set] && random.nextBoolean());
            if (diagram.of(part) == Diagram.NOTHING) {
                continue;
            }

            Box box = diagram.boxAround(diagram.of(part), diagram.of(members));

            assertThat(maximalBoxes(members)).contains(box);
            assertThat(diagram.common(diagram.of(box), diagram.of(part))).isNotEqualTo(Diagram.NOTHING);
        }
    }

    private boolean[] members() {
        return SPACE.randomMembers(random);
    }

    private static List<Box> maximalBoxes(boolean[] members) {
        List<Box> maximal = new ArrayList<>(SPACE.boxes());
        maximal.removeIf(box -> !SPACE.inside(box, members)
                || SPACE.widenings(box).stream().anyMatch(wider -> SPACE.inside(wider, members)));
        return maximal;
    }

    private static boolean same(boolean[] one, boolean[] other) {
        return Arrays.equals(one, other);
    }
}
