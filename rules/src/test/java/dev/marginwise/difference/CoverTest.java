package dev.marginwise.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Covers of small sets, against trying all boxes and all choices of them. */
class CoverTest {
    private static final Cover.Effort NO_SEARCH = new Cover.Effort(2_000, 0);
    private static final Cover.Effort NO_BOXES = new Cover.Effort(0, 0);

    private static final List<SmallSpace> SPACES = List.of(
            new SmallSpace(5),
            new SmallSpace(4, 4),
            new SmallSpace(2, 3, 3),
            new SmallSpace(3, 3, 3),
            new SmallSpace(2, 2, 2, 2, 2, 2),
            new SmallSpace(4, 4, 4));

    @Test
    void theFewestConditionsAreFoundForEverySetOfTinySpaces() {
        for (SmallSpace space : List.of(new SmallSpace(3, 3), new SmallSpace(2, 2, 2))) {
            for (long bits = 0; bits < 1L << space.size(); bits++) {
                isSmallest(space, space.members(bits));
            }
        }
    }

    /** Here no condition can be chosen for certain: every set lies in several of them, and no one outdoes another. */
    @Test
    void theFewestConditionsAreFoundWhereOnlyTryingTells() {
        SmallSpace space = new SmallSpace(4, 4, 2);
        for (long odd = 0; odd < 16; odd++) {
            boolean[] members = new boolean[space.size()];
            for (int set = 0; set < members.length; set++) {
                boolean onDiagonal = set / 8 == set / 2 % 4;
                members[set] = !onDiagonal || (odd >> (set / 8) & 1) == set % 2;
            }

            isSmallest(space, members);
        }
    }

    @Test
    @Tag("exhaustive")
    void theFewestConditionsAreFound() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            SmallSpace space = SPACES.get(random.nextInt(SPACES.size()));

            isSmallest(space, space.randomMembers(random));
        }
    }

    @Test
    void aConditionThatAsksAboutLessIsPreferred() {
        SmallSpace space = new SmallSpace(2, 2, 3);
        List<Box> plain = List.of(box(2, 3, 4), box(3, 1, 5), box(3, 2, 2));
        Box asksAboutAllThree = box(2, 2, 6);
        boolean[] members = space.union(plain);

        Cover cover = Cover.of(members, space.values(), Cover.Effort.USUAL);

        assertThat(space.union(List.of(asksAboutAllThree, box(3, 1, 5), box(3, 2, 2))))
                .as("the other would do as well")
                .isEqualTo(members);
        assertThat(cover.boxes()).containsExactlyInAnyOrderElementsOf(plain);
    }

    @Test
    void ofConditionsThatAskAboutAsMuchTheWidestIsPreferred() {
        SmallSpace space = new SmallSpace(3, 4);
        List<Box> narrow = List.of(box(1, 7), box(2, 13), box(4, 14));
        boolean[] members = space.union(narrow);

        Cover cover = Cover.of(members, space.values(), Cover.Effort.USUAL);

        assertThat(cover.boxes()).containsExactlyInAnyOrder(box(3, 5), box(5, 6), box(6, 12));
    }

    @Test
    void aCoverFoundWithoutSearchingIsExactAndSaysThatItMayNotBeTheSmallest() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            SmallSpace space = new SmallSpace(random.ints(3, 2, 5).toArray());
            boolean[] members = space.randomMembers(random);
            members[0] = true;

            for (Cover.Effort effort : List.of(NO_SEARCH, NO_BOXES)) {
                Cover cover = Cover.of(members, space.values(), effort);

                assertThat(space.union(cover.boxes())).isEqualTo(members);
                assertThat(cover.fewest()).isFalse();
            }
        }
    }

    @Test
    void noConditionCanBeWidened() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            SmallSpace space = new SmallSpace(random.ints(3, 2, 5).toArray());
            boolean[] members = space.randomMembers(random);

            for (Cover.Effort effort : List.of(Cover.Effort.USUAL, NO_BOXES)) {
                Cover cover = Cover.of(members, space.values(), effort);

                assertThat(cover.boxes())
                        .allSatisfy(box -> assertThat(space.widenings(box))
                                .allSatisfy(wider ->
                                        assertThat(space.inside(wider, members)).isFalse()));
            }
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
        SmallSpace space = new SmallSpace(3, 3, 3, 3, 3, 3, 3, 3);
        boolean[] members = space.randomMembers(new Random(14));

        Cover cover = Cover.of(members, space.values(), Cover.Effort.USUAL);

        assertThat(space.union(cover.boxes())).isEqualTo(members);
    }

    private static Box box(long... allowed) {
        return new Box(allowed);
    }

    private static void isSmallest(SmallSpace space, boolean[] members) {
        Cover cover = Cover.of(members, space.values(), Cover.Effort.USUAL);

        assertThat(space.union(cover.boxes())).isEqualTo(members);
        assertThat(cover.fewest()).isTrue();
        assertThat(cover.boxes()).hasSize(space.fewestBoxes(members));
    }
}
