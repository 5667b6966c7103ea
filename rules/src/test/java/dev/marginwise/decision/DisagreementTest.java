package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two ways of deciding that do not agree; and what Easy Rules refuses from the start. */
class DisagreementTest {
    private final RuleBook book = HeatingBook.good().read();

    @Test
    void aGateThatOnlyTheMasksKnowIsADisagreementAndNothingIsRecommended() {
        EasyRules forgetful = new EasyRules(without("needs-insulation"));
        Consultation disagreeing = new Consultation(new RuleMasks(book), forgetful);

        Answers answers = answers("insulation: poor");

        assertThatThrownBy(() -> disagreeing.recommend(answers)).isInstanceOf(DisagreementException.class);
    }

    @Test
    void aGateThatOnlyEasyRulesKnowsIsADisagreementAndNothingIsRecommended() {
        RuleMasks forgetful = new RuleMasks(without("extreme-loss"));
        Consultation disagreeing = new Consultation(forgetful, new EasyRules(book));

        Answers answers = answers("insulation: good", "rooms: several", "draught: tight", "heat-loss: extreme");

        assertThatThrownBy(() -> disagreeing.recommend(answers)).isInstanceOf(DisagreementException.class);
    }

    @Test
    void aDisagreementNamesTheRulesAndNeverTheAnswers() {
        Consultation disagreeing = new Consultation(new RuleMasks(book), new EasyRules(without("tight-ruin")));

        Answers answers = answers("insulation: poor", "draught: tight");

        assertThatThrownBy(() -> disagreeing.recommend(answers))
                .hasMessage("edition 2030-01: Easy Rules and the masks disagree about [tight-ruin]");
    }

    @Test
    void answersToAnotherQuestionnaireAreRefused() {
        EasyRules easyRules = new EasyRules(book);
        RuleBook other = new TinyBook().asks("fuel", "wood", "coal").book();

        Answers foreign = Answers.none(other.questionnaire());

        assertThatThrownBy(() -> easyRules.holding(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoRulesOfOneNameAreRefusedBeforeEasyRulesLosesOne() {
        List<Rule> twice = Stream.concat(
                        book.rules().stream(), Stream.of(book.rules().get(0)))
                .toList();

        RuleBook doubled = book.withRules(twice);

        assertThatThrownBy(() -> new EasyRules(doubled)).isInstanceOf(IllegalStateException.class);
    }

    private RuleBook without(String id) {
        return book.withRules(
                book.rules().stream().filter(rule -> !rule.id().equals(id)).toList());
    }

    private Answers answers(String... given) {
        return TinyBook.answers(book.questionnaire(), given);
    }
}
