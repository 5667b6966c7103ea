package dev.marginwise.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.command.Editions;
import dev.marginwise.rulebook.RuleBook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Differences of small editions drawn by chance, and of the published ones, against comparing every set the slow way. */
@Tag("exhaustive")
class DifferenceByTryingTest {
    private static final int ROUNDS = 300;

    @Test
    void everyCountAgreesWithTryingAllAnswers() {
        Random random = new Random(2026);
        Set<Difference.Turn> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            RuleBook from = InventedEdition.random(random, "2030-01");
            RuleBook to = InventedEdition.random(random, "2030-02");

            Difference difference = Difference.between(from, to);

            agrees(difference, new EverySetCompared(from, to));
            difference.turns().forEach(turn -> seen.add(new Difference.Turn(turn.from(), turn.to(), 0)));
        }
        assertThat(seen).hasSize(6);
    }

    @Test
    @Tag("exhaustive")
    void thePublishedEditionsAgreeWithTryingAllAnswers() {
        RuleBook from = Editions.november();
        RuleBook to = Editions.december();

        Difference difference = Difference.between(from, to);

        assertThat(difference.of()).isEqualTo(288_000);
        coversExactly(difference, new EverySetCompared(from, to));
    }

    private static void agrees(Difference difference, EverySetCompared compared) {
        Set<EverySetCompared.Pair> pairs = compared.pairs();
        assertThat(difference.of()).isEqualTo(pairs.size());
        assertThat(difference.changedReasons()).isEqualTo((int) pairs.stream()
                .filter(pair -> compared.before(pair) == compared.after(pair))
                .filter(pair -> !compared.reasonsBefore(pair).equals(compared.reasonsAfter(pair)))
                .count());
        Set<String> subjects = new HashSet<>();
        for (RuleChange change : difference.rules()) {
            String subject = change.kind() + " " + change.id();
            subjects.add(subject);
            assertThat(change.newlyHolds()).isEqualTo((int) pairs.stream()
                    .filter(pair -> !compared.reasonsBefore(pair).contains(subject))
                    .filter(pair -> compared.reasonsAfter(pair).contains(subject))
                    .count());
            assertThat(change.noLongerHolds()).isEqualTo((int) pairs.stream()
                    .filter(pair -> compared.reasonsBefore(pair).contains(subject))
                    .filter(pair -> !compared.reasonsAfter(pair).contains(subject))
                    .count());
        }
        assertThat(pairs).allSatisfy(pair -> {
            Set<String> moved = new HashSet<>(compared.reasonsBefore(pair));
            moved.addAll(compared.reasonsAfter(pair));
            moved.removeIf(subject -> compared.reasonsBefore(pair).contains(subject)
                    && compared.reasonsAfter(pair).contains(subject));
            assertThat(subjects).containsAll(moved);
        });
        coversExactly(difference, compared);
    }

    /** Each set that turns is in one group, of its own turn; any other set is in none; and the groups count them. */
    private static void coversExactly(Difference difference, EverySetCompared compared) {
        Set<EverySetCompared.Pair> pairs = compared.pairs();
        int[] counts = new int[difference.groups().size()];
        Map<Told, Boolean> known = new HashMap<>();
        int changed = 0;
        for (EverySetCompared.Pair pair : pairs) {
            Standing before = compared.before(pair);
            Standing after = compared.after(pair);
            changed += before == after ? 0 : 1;
            int groups = 0;
            for (int g = 0; g < counts.length; g++) {
                Difference.Group group = difference.groups().get(g);
                if (holds(group, difference.moved(), pair, known)) {
                    counts[g]++;
                    groups++;
                    assertThat(List.of(before, after)).containsExactly(group.from(), group.to());
                }
            }
            assertThat(groups).isEqualTo(before == after ? 0 : 1);
        }
        assertThat(difference.changed()).isEqualTo(changed);
        assertThat(difference.groups().stream().map(Difference.Group::count).collect(Collectors.toList()))
                .isEqualTo(Arrays.stream(counts).boxed().toList());
    }

    /** What a condition tells of an answer, so that it is worked out once for all sets with that answer. */
    private record Told(String question, List<String> texts, Optional<String> before, Optional<String> after) {}

    private static boolean holds(
            Difference.Group group, List<Way> moved, EverySetCompared.Pair pair, Map<Told, Boolean> known) {
        for (Map.Entry<String, List<String>> entry : group.when().entrySet()) {
            String question = entry.getKey();
            Optional<String> before = Optional.ofNullable(pair.from().get(question));
            Optional<String> after = Optional.ofNullable(pair.to().get(question));
            if (!known.computeIfAbsent(
                    new Told(question, entry.getValue(), before, after),
                    told -> told.texts().stream().anyMatch(text -> means(text, moved, told)))) {
                return false;
            }
        }
        return true;
    }

    /** A text is an option id that both sides mean alike, or stands among the moved ways with what each side means. */
    private static boolean means(String text, List<Way> moved, Told told) {
        List<Way> named = moved.stream()
                .filter(way ->
                        way.question().equals(told.question()) && way.text().equals(text))
                .toList();
        return named.isEmpty()
                ? told.before().equals(Optional.of(text)) && told.after().equals(Optional.of(text))
                : named.get(0).from().equals(told.before()) && named.get(0).to().equals(told.after());
    }
}
