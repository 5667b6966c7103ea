package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What recommendations of a tiny book say of themselves, for all of its answers. */
class RecommendationTest {
    private final RuleBook book = HeatingBook.good().read();
    private final Consultation consultation = new Consultation(book);

    @Test
    void aReasonIsCertainExactlyWhenItsGateHoldsForTheAnswersGiven() {
        List<Recommendation> isolated =
                everyOne().filter(one -> one.mode() == MarginMode.ISOLATED).toList();

        assertThat(isolated)
                .isNotEmpty()
                .allSatisfy(recommendation -> assertThat(recommendation.reasons())
                        .allSatisfy(reason -> assertThat(reason.certain())
                                .isEqualTo(holds(reason.rule(), recommendation.answers()))));
    }

    @Test
    void whatWasMetForCrossIsCertain() {
        List<Recommendation> cross =
                everyOne().filter(one -> one.mode() == MarginMode.CROSS).toList();

        assertThat(cross).isNotEmpty().flatExtracting(Recommendation::reasons).allMatch(Reason::certain);
    }

    @Test
    void theCasesAreSplitExactlyWhenNoGateHoldsForTheAnswersGiven() {
        List<Recommendation> all = everyOne().toList();

        assertThat(all).extracting(Recommendation::splitsCases).contains(true, false);
        assertThat(all)
                .allSatisfy(recommendation -> assertThat(recommendation.splitsCases())
                        .isEqualTo(recommendation.mode() == MarginMode.ISOLATED
                                && book.gates().noneMatch(gate -> holds(gate, recommendation.answers()))));
    }

    @Test
    void crossIsWarnedOfTheCautionThatWouldBeOneTooMany() {
        assertThat(recommend("insulation: good", "rooms: several", "draught: tight", "heat-loss: low")
                        .oneMoreCautionIsolates())
                .isFalse();
        assertThat(recommend("insulation: fair", "rooms: several", "draught: tight", "heat-loss: low")
                        .oneMoreCautionIsolates())
                .isTrue();
    }

    @Test
    void isolatedCannotBeIsolatedByAnotherCaution() {
        assertThat(recommend("insulation: fair", "rooms: single").oneMoreCautionIsolates())
                .isFalse();
    }

    private boolean holds(Rule.Gate gate, Answers answers) {
        return gate.condition().fold(new Condition.Cases<>() {
            @Override
            public Boolean answers(Map<Question, Set<Option>> required) {
                return new Condition.OfAnswers(required).holdsFor(answers);
            }

            @Override
            public Boolean cautions(int atLeast) {
                return book.cautions()
                                .filter(caution -> caution.condition().holdsFor(answers))
                                .count()
                        >= atLeast;
            }
        });
    }

    private Stream<Recommendation> everyOne() {
        return IntStream.range(0, book.questionnaire().partialSets())
                .mapToObj(index -> consultation.recommend(Answers.at(book.questionnaire(), index)))
                .flatMap(outcome -> outcome.fold(Stream::of, missing -> Stream.empty()));
    }

    private Recommendation recommend(String... given) {
        return consultation
                .recommend(TinyBook.answers(book.questionnaire(), given))
                .fold(recommendation -> recommendation, missing -> {
                    throw new AssertionError("not settled, missing " + missing);
                });
    }
}
