package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.edition.Published;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three ways of working out the same thing must agree: Easy Rules, the masks, and trying everything. */
class EveryAnswerSetTest {

    static List<RuleBook> editions() {
        return Published.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    @Tag("exhaustive")
    void easyRulesAndTheMasksAgreeOnEveryPartialSetOfAPublishedEdition(RuleBook book) {
        assertThat(disagreements(book)).isEmpty();
    }

    @Test
    void easyRulesAndTheMasksAgreeOnEveryPartialSetOfATinyBook() {
        assertThat(disagreements(HeatingBook.good().read())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    @Tag("exhaustive")
    void theOutlookOfAPublishedEditionIsExact(RuleBook book) {
        assertThat(wrongOutlooks(book)).isEmpty();
    }

    @Test
    void theOutlookOfATinyBookIsExact() {
        assertThat(wrongOutlooks(HeatingBook.good().read())).isEmpty();
    }

    @Test
    void theOutlookIsExactWhereQuestionsMatterForMoreThanTheMode() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "poor")
                .asks("draught", "tight", "leaky")
                .asks("tariff", "fixed", "variable")
                .gate("poor-insulation", "insulation: poor")
                .caution("variable-tariff", "insulation: good", "tariff: variable")
                .contradiction("tight-ruin", "insulation: poor", "draught: tight", "tariff: fixed")
                .book();

        assertThat(wrongOutlooks(book)).isEmpty();
        assertThat(new Outlook(new RuleMasks(book)).toSettle(0)).isEqualTo(2);
        assertThat(new Outlook(new RuleMasks(book)).toComplete(0)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theMasksHoldTheSameRulesByIndexAndByAnswers(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);

        List<Integer> different = new ArrayList<>();
        for (int index = 0; index < masks.book().questionnaire().partialSets(); index++) {
            Answers answers = Answers.at(masks.book().questionnaire(), index);
            if (masks.holding(index) != masks.holding(answers)) {
                different.add(index);
            }
        }

        assertThat(different).isEmpty();
    }

    private static List<Answers> disagreements(RuleBook book) {
        EasyRules easyRules = new EasyRules(book);
        RuleMasks masks = new RuleMasks(book);
        List<Answers> disagreements = new ArrayList<>();
        for (int index = 0; index < book.questionnaire().partialSets(); index++) {
            Answers answers = Answers.at(book.questionnaire(), index);
            if (easyRules.holding(answers) != masks.holding(index)) {
                disagreements.add(answers);
            }
        }
        return disagreements;
    }

    private static List<Answers> wrongOutlooks(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        Outlook outlook = new Outlook(masks);
        EveryPath paths = new EveryPath(book);
        List<Answers> wrong = new ArrayList<>();
        for (int index = 0; index < book.questionnaire().partialSets(); index++) {
            boolean right = masks.relevantUnanswered(index) == paths.relevant(index)
                    && outlook.canBecome(MarginMode.ISOLATED, index) == paths.canBecome(MarginMode.ISOLATED, index)
                    && outlook.canBecome(MarginMode.CROSS, index) == paths.canBecome(MarginMode.CROSS, index)
                    && outlook.settled(index).equals(settled(paths, index))
                    && outlook.complete(index) == (paths.relevant(index) == 0)
                    && outlook.measures(index) == paths.measures(index)
                    && outlook.toSettle(index) == paths.toSettle(index)
                    && outlook.toComplete(index) == paths.toComplete(index);
            if (!right) {
                wrong.add(Answers.at(book.questionnaire(), index));
            }
        }
        return wrong;
    }

    private static Optional<MarginMode> settled(EveryPath paths, int index) {
        if (paths.settledOn(MarginMode.ISOLATED, index)) {
            return Optional.of(MarginMode.ISOLATED);
        }
        return paths.settledOn(MarginMode.CROSS, index) ? Optional.of(MarginMode.CROSS) : Optional.empty();
    }
}
