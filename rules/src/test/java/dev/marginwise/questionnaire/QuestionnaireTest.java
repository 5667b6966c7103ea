package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    @Test
    void setsAreCountedWithAndWithoutUnansweredQuestions() {
        assertThat(House.QUESTIONNAIRE.completeSets()).isEqualTo(3 * 2 * 2);
        assertThat(House.QUESTIONNAIRE.partialSets()).isEqualTo(4 * 3 * 3);
    }

    @Test
    void everyNumberIsAnotherCompleteSetInTheOrderOfTheirIndexes() {
        int[] sets = IntStream.range(0, House.QUESTIONNAIRE.completeSets())
                .map(House.QUESTIONNAIRE::completeSet)
                .toArray();

        assertThat(sets)
                .containsExactly(IntStream.range(0, House.QUESTIONNAIRE.partialSets())
                        .filter(index -> Answers.at(House.QUESTIONNAIRE, index).full())
                        .toArray());
    }

    @Test
    void aQuestionWithOneOptionOffersNoChoice() {
        List<Option> only = List.of(new Option("wood", OptionalInt.of(0), Optional.empty()));

        assertThatThrownBy(() -> new Question("fuel", only, Optional.empty())).hasMessage("fuel offers no choice");
    }

    @Test
    void aQuestionnaireWithoutQuestionsIsRefused() {
        assertThatThrownBy(() -> new Questionnaire(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionnaireTooLargeToProveIsRefused() {
        List<Question> many = Collections.nCopies(40, House.INSULATION);

        assertThatThrownBy(() -> new Questionnaire(many)).hasMessageContaining("answer sets");
    }

    @Test
    void theSafestOptionStandsInTheRiskOrder() {
        Option need = new Option("single", OptionalInt.empty(), Optional.empty());
        Option riskier = new Option("leaky", OptionalInt.of(1), Optional.empty());
        Option safer = new Option("tight", OptionalInt.of(0), Optional.empty());

        Question question = new Question("windows", List.of(need, riskier, safer), Optional.empty());

        assertThat(question.safest()).isEqualTo(safer);
        assertThat(need.atLeastAsRiskyAs(safer)).isFalse();
        assertThat(riskier.atLeastAsRiskyAs(safer)).isTrue();
    }
}
