package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a recommendation says besides its mode and its reasons. */
class RecommendationTest {
    private final HeatingAdvice advice = new HeatingAdvice();

    @Test
    void aContradictionIsShownAndDecidesNothing() {
        Recommendation recommendation = advice.recommend("insulation: poor", "draught: tight");

        assertThat(recommendation.contradictions()).extracting(Rule::id).containsExactly("tight-ruin");
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("needs-insulation");
    }

    @Test
    void theCasesAreSplitExactlyWhenNoGateHoldsForTheAnswersGiven() {
        List<Recommendation> all = advice.everyOne().toList();

        assertThat(all).extracting(Recommendation::splitsCases).contains(true, false);
        assertThat(all)
                .allSatisfy(recommendation -> assertThat(recommendation.splitsCases())
                        .isEqualTo(recommendation.mode() == MarginMode.ISOLATED
                                && advice.book()
                                        .gates()
                                        .noneMatch(gate -> advice.holds(gate, recommendation.answers()))));
    }

    @Test
    void crossIsWarnedOfTheCautionThatWouldBeOneTooMany() {
        assertThat(advice.recommend("insulation: good", "rooms: several", "draught: tight", "heat-loss: low")
                        .oneMoreCautionIsolates())
                .isFalse();
        assertThat(advice.recommend("insulation: fair", "rooms: several", "draught: tight", "heat-loss: low")
                        .oneMoreCautionIsolates())
                .isTrue();
    }

    @Test
    void isolatedCannotBeIsolatedByAnotherCaution() {
        assertThat(advice.recommend("insulation: fair", "rooms: single").oneMoreCautionIsolates())
                .isFalse();
    }

    @Test
    void theNextStepsFitTheResult() {
        List<NextStep> afterMeasure = advice.recommend("insulation: poor").nextSteps();
        List<NextStep> afterNone = advice.recommend("rooms: single").nextSteps();

        assertThat(afterMeasure).extracting(NextStep::id).containsExactly("call-a-builder", "read-the-meter");
        assertThat(afterNone).extracting(NextStep::id).containsExactly("read-the-meter");
    }

    @Test
    void theCodeOfARecommendationLeadsBackToIt() {
        Recommendation recommendation = advice.recommend("insulation: fair", "rooms: single");

        Code code = recommendation.code();

        Optional<Code> read = Code.read(
                        code.text(), edition -> Optional.of(advice.book().questionnaire()))
                .fold(Optional::of, mistyped -> Optional.empty(), unknown -> Optional.empty());
        assertThat(read.map(Code::answers)).contains(recommendation.answers());
    }
}
