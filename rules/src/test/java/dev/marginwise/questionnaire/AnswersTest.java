package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Option POOR = House.INSULATION.options().get(2);
    private static final Option SINGLE = House.ROOMS.options().get(1);
    private static final Option LOW = House.HEAT_LOSS.options().get(0);

    @Test
    void everyIndexMeansOneSetOfAnswersAndLeadsBackToItself() {
        Set<Answers> seen = new HashSet<>();

        for (int index = 0; index < House.QUESTIONNAIRE.partialSets(); index++) {
            Answers answers = Answers.at(House.QUESTIONNAIRE, index);
            seen.add(answers);

            assertThat(answers.index()).isEqualTo(index);
        }

        assertThat(seen).hasSize(4 * 3 * 3);
    }

    @Test
    void anIndexOutsideTheSpaceIsRefused() {
        int size = House.QUESTIONNAIRE.partialSets();

        assertThatThrownBy(() -> Answers.at(House.QUESTIONNAIRE, size)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answers.at(House.QUESTIONNAIRE, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfAnsweringLeavesNoTrace() {
        Answers none = Answers.none(House.QUESTIONNAIRE);

        Answers forwards = none.with(House.INSULATION, POOR).with(House.ROOMS, SINGLE);
        Answers backwards = none.with(House.ROOMS, SINGLE).with(House.INSULATION, POOR);

        assertThat(forwards).isEqualTo(backwards).hasSameHashCodeAs(backwards).hasToString(backwards.toString());
        assertThat(forwards.index()).isEqualTo(backwards.index());
        assertThat(forwards.ids().keySet()).containsExactly("insulation", "rooms");
        assertThat(backwards.ids().keySet()).containsExactly("insulation", "rooms");
    }

    @Test
    void anAnswerThatIsChangedLeavesNoTraceOfTheOneBefore() {
        Answers before = Answers.none(House.QUESTIONNAIRE).with(House.INSULATION, POOR);

        Answers after = before.with(House.INSULATION, House.INSULATION.safest());

        assertThat(after)
                .isEqualTo(Answers.none(House.QUESTIONNAIRE).with(House.INSULATION, House.INSULATION.safest()));
    }

    @Test
    void addingAnAnswerLeavesTheAnswersBeforeAsTheyWere() {
        Answers before = Answers.none(House.QUESTIONNAIRE);

        Answers after = before.with(House.INSULATION, POOR);

        assertThat(before.given()).isEmpty();
        assertThat(after.to(House.INSULATION)).contains(POOR);
    }

    @Test
    void answersAreFullOnceNoQuestionIsUnanswered() {
        Answers two =
                Answers.none(House.QUESTIONNAIRE).with(House.INSULATION, POOR).with(House.HEAT_LOSS, LOW);

        Answers three = two.with(House.ROOMS, SINGLE);

        assertThat(two.full()).isFalse();
        assertThat(three.full()).isTrue();
    }

    @Test
    void anOptionOfAnotherQuestionIsRefused() {
        Answers none = Answers.none(House.QUESTIONNAIRE);

        assertThatThrownBy(() -> none.with(House.INSULATION, SINGLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionOfAnotherQuestionnaireIsRefused() {
        List<Option> options = List.of(
                new Option("wood", OptionalInt.of(0), Optional.empty()),
                new Option("coal", OptionalInt.of(1), Optional.empty()));
        Question fuel = new Question("fuel", options, Optional.empty());

        Answers none = Answers.none(House.QUESTIONNAIRE);

        assertThatThrownBy(() -> none.with(fuel, options.get(0))).hasMessageContaining("fuel");
    }

    @Test
    void answersToDifferentQuestionnairesAreNeverEqual() {
        Questionnaire other = new Questionnaire(List.of(House.INSULATION, House.HEAT_LOSS, House.ROOMS));

        Answers here = Answers.none(House.QUESTIONNAIRE);
        Answers there = Answers.none(other);

        assertThat(here).isNotEqualTo(there);
    }
}
