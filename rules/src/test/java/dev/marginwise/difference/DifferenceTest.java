package dev.marginwise.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.command.Editions;
import dev.marginwise.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void anEditionDoesNotDifferFromItself() {
        RuleBook book = Editions.november();

        Difference difference = Difference.between(book, book);

        assertThat(difference.of()).isEqualTo(61_440);
        assertThat(difference.changed()).isZero();
        assertThat(difference.changedReasons()).isZero();
        assertThat(difference.turns()).isEmpty();
        assertThat(difference.groups()).isEmpty();
        assertThat(difference.moved()).isEmpty();
        assertThat(difference.rules()).isEmpty();
    }

    @Test
    void aGateOnTwoQuestionsIsOneConditionWithoutTheQuestionsThatDoNotMatter() {
        RuleBook before = house().book("2030-01");
        RuleBook after = house().gate("cold-and-large", "walls: thin", "roof: open, none")
                .book("2030-02");

        Difference difference = Difference.between(before, after);

        assertThat(difference.changed()).isEqualTo(6);
        assertThat(difference.of()).isEqualTo(18);
        assertThat(difference.turns()).containsExactly(new Difference.Turn(Standing.CROSS, Standing.ISOLATED, 6));
        assertThat(difference.groups())
                .containsExactly(new Difference.Group(
                        Map.of("walls", List.of("thin"), "roof", List.of("open", "none")),
                        Standing.CROSS,
                        Standing.ISOLATED,
                        6));
        assertThat(difference.rules())
                .containsExactly(new RuleChange(
                        "gate",
                        "cold-and-large",
                        Optional.empty(),
                        Optional.of("roof: open or none; walls: thin"),
                        6,
                        0));
    }

    @Test
    void aMovedNumberIsToldByTheNumbersThatAreSeenDifferently() {
        RuleBook before = numbered(3).gate("few-rooms", "rooms: few").book("2030-01");
        RuleBook after = numbered(6).gate("few-rooms", "rooms: few").book("2030-02");

        Difference difference = Difference.between(before, after);

        assertThat(difference.moved())
                .extracting(Way::text, Way::from, Way::to)
                .containsExactlyInAnyOrder(
                        pairing("from 0 up to 2", "few", "few"),
                        pairing("from 3 up to 5", "many", "few"),
                        pairing("from 6 up to 9", "many", "many"));
        assertThat(difference.of()).isEqualTo(3);
        assertThat(difference.groups())
                .containsExactly(new Difference.Group(
                        Map.of("rooms", List.of("from 3 up to 5")), Standing.CROSS, Standing.ISOLATED, 1));
    }

    @Test
    void aRenamedOptionIsAnsweredOnOneSideOnly() {
        RuleBook before = new InventedEdition()
                .asks("roof", "tight", "open")
                .gate("leaks", "roof: open")
                .book("2030-01");
        RuleBook after = new InventedEdition()
                .asks("roof", "tight", "leaking")
                .gate("leaks", "roof: leaking")
                .book("2030-02");

        Difference difference = Difference.between(before, after);

        assertThat(difference.of()).isEqualTo(3);
        assertThat(difference.groups())
                .containsExactlyInAnyOrder(
                        new Difference.Group(
                                Map.of("roof", List.of("leaking (new)")), Standing.OPEN, Standing.ISOLATED, 1),
                        new Difference.Group(
                                Map.of("roof", List.of("open (gone)")), Standing.ISOLATED, Standing.OPEN, 1));
    }

    @Test
    void aNewQuestionIsComparedForEachOfItsAnswers() {
        RuleBook before = house().book("2030-01");
        RuleBook after = house().asks("draught", "none", "strong")
                .gate("draughty", "draught: strong")
                .book("2030-02");

        Difference difference = Difference.between(before, after);

        assertThat(difference.of()).isEqualTo(36);
        assertThat(difference.groups())
                .containsExactly(new Difference.Group(
                        Map.of("draught", List.of("strong")), Standing.CROSS, Standing.ISOLATED, 18));
        assertThat(difference.moved()).extracting(Way::question).containsOnly("draught");
    }

    @Test
    void theTurnThatMostSetsTakeComesFirst() {
        RuleBook few = house().gate("open-roof", "roof: open", "size: large").book("2030-01");
        RuleBook many =
                house().gate("thin-walls", "walls: thin", "roof: tight, none").book("2030-02");

        assertThat(Difference.between(few, many).turns())
                .containsExactly(
                        new Difference.Turn(Standing.CROSS, Standing.ISOLATED, 6),
                        new Difference.Turn(Standing.ISOLATED, Standing.CROSS, 2));
        assertThat(Difference.between(many, few).turns())
                .containsExactly(
                        new Difference.Turn(Standing.ISOLATED, Standing.CROSS, 6),
                        new Difference.Turn(Standing.CROSS, Standing.ISOLATED, 2));
    }

    @Test
    void reasonsThatChangeWhileTheModeStaysAreCounted() {
        RuleBook before =
                house().gateAlso("thin-walls", "insulate", "walls: thin").book("2030-01");
        RuleBook after = house().gate("thin-walls", "walls: thin")
                .caution("large", "size: large")
                .book("2030-02");

        Difference difference = Difference.between(before, after);

        assertThat(difference.changed()).isZero();
        assertThat(difference.changedReasons()).isEqualTo(9 + 6 - 3);
        assertThat(difference.rules())
                .extracting(RuleChange::kind, RuleChange::id, RuleChange::newlyHolds, RuleChange::noLongerHolds)
                .containsExactly(
                        tuple("gate", "thin-walls", 0, 0),
                        tuple("caution", "large", 6, 0),
                        tuple("measure", "insulate", 0, 9));
    }

    @Test
    void editionsWithoutAnythingInCommonAreRefused() {
        RuleBook before = questions("old").book("2030-01");
        RuleBook after = questions("new").book("2030-02");

        assertThatThrownBy(() -> Difference.between(before, after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too little in common");
    }

    private static InventedEdition questions(String prefix) {
        InventedEdition edition = new InventedEdition();
        IntStream.range(0, 7).forEach(q -> edition.asks(prefix + q, "a", "b", "c", "d"));
        return edition.gate("all", prefix + "0: a");
    }

    private static InventedEdition house() {
        return new InventedEdition()
                .asks("walls", "thick", "thin")
                .asks("roof", "tight", "open", "none")
                .asks("size", "small", "middle", "large");
    }

    private static InventedEdition numbered(int startOfMany) {
        Map<String, Integer> starts = new LinkedHashMap<>();
        starts.put("few", 0);
        starts.put("many", startOfMany);
        return new InventedEdition().asksNumber("rooms", starts);
    }

    private static Tuple pairing(String text, String from, String to) {
        return tuple(text, Optional.of(from), Optional.of(to));
    }
}
