package dev.marginwise.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text that an edition's hash is over, held to the letter: a change here would break every published lock. */
class DecisionTextTest {
    private static final String HEATING = """
            question insulation
            option good
            risk 0
            option fair
            risk 1
            option poor
            risk 2
            option unknown
            risk 2
            question rooms
            number integer
            from 1
            option several
            risk 0
            from 2
            option single
            from 1
            up-to 1
            question draught
            option tight
            risk 0
            option leaky
            risk 1
            question heat-loss
            number decimal
            above 0
            option low
            risk 0
            above 0
            up-to 2.5
            option high
            risk 1
            above 2.5
            up-to 5
            option extreme
            risk 2
            above 5
            measure insulate-first
            gate needs-insulation
            when insulation poor unknown
            also insulate-first
            gate single-room
            when rooms single
            gate rooms-lose-together
            when rooms several
            when draught leaky
            gate extreme-loss
            when heat-loss extreme
            gate too-many-doubts
            cautions 2
            caution fair-insulation
            when insulation fair
            caution high-loss
            when heat-loss high
            contradiction tight-ruin
            when insulation poor
            when draught tight
            """;

    @Test
    void everyFactThatDecidesIsALine() {
        RuleBook book = HeatingBook.good().read();

        assertThat(DecisionText.of(book.questionnaire(), book.rules(), book.measures()))
                .isEqualTo(HEATING);
    }

    /** The literal is what {@code sha256sum} says of the text above. */
    @Test
    void theHashOfAnEditionIsOverThisText() {
        assertThat(HeatingBook.good().read().hash())
                .isEqualTo("sha256:0b3dde63568ecff594d230d2eb96ccb547e57fd1c25ec77b54ed15d4b15d3878");
    }

    @Test
    void whatDecidesNothingChangesNothing() {
        List<HeatingBook> same = List.of(
                HeatingBook.good()
                        .with(
                                "rules.yml",
                                "when: {rooms: several, draught: leaky}",
                                "when: {draught: leaky, rooms: several}"),
                HeatingBook.good()
                        .with(
                                "rules.yml",
                                "when: {insulation: [poor, unknown]}",
                                "when: {insulation: [unknown, poor]}"),
                HeatingBook.good()
                        .with(
                                "questionnaire.yml",
                                "numbers: {above: 2.5, up-to: 5}",
                                "numbers: {above: 2.50, up-to: 5.0}"));

        assertThat(same)
                .extracting(book -> book.read().hash())
                .containsOnly(HeatingBook.good().read().hash());
    }

    @Test
    void whatDecidesChangesTheHash() {
        List<HeatingBook> others = List.of(
                HeatingBook.good().with("rules.yml", "when: {cautions: 2}", "when: {cautions: 1}"),
                HeatingBook.good().with("rules.yml", "    also: [insulate-first]\n", ""),
                HeatingBook.good().with("questionnaire.yml", "        as-risky-as: poor\n", ""),
                HeatingBook.good().with("questionnaire.yml", "        outside-risk-order: true\n", ""));

        assertThat(others)
                .extracting(book -> book.read().hash())
                .doesNotContain(HeatingBook.good().read().hash())
                .doesNotHaveDuplicates();
    }
}
