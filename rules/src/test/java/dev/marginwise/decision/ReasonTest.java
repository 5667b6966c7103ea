package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which reasons a recommendation gives. */
class ReasonTest {
    private final HeatingAdvice advice = new HeatingAdvice();

    @Test
    void everyGateThatHoldsIsAReasonInTheOrderOfTheBook() {
        Recommendation recommendation =
                advice.recommend("heat-loss: extreme", "draught: leaky", "rooms: several", "insulation: poor");

        assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
        assertThat(recommendation.complete()).isTrue();
        assertThat(recommendation.measures()).containsExactly(new Measure("insulate-first"));
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("needs-insulation", "rooms-lose-together", "extreme-loss");
        assertThat(recommendation.reasons()).extracting(Reason::kind).containsOnly(Reason.Kind.GATE);
        assertThat(recommendation.contradictions()).isEmpty();
    }

    @Test
    void aGateOnTwoQuestionsIsToldUnderTheLastAndRestsOnBothAnswers() {
        Reason reason =
                advice.recommend("rooms: several", "draught: leaky").reasons().get(0);

        assertThat(reason.question()).contains(advice.question("draught"));
        assertThat(ids(reason)).containsExactly(entry("rooms", "several"), entry("draught", "leaky"));
    }

    @Test
    void aGateThatCountsCautionsRestsOnAllOfTheirAnswers() {
        Recommendation recommendation =
                advice.recommend("insulation: fair", "rooms: several", "draught: tight", "heat-loss: high");

        assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
        assertThat(recommendation.cautions()).extracting(Rule::id).containsExactly("fair-insulation", "high-loss");
        Reason reason = recommendation.reasons().get(0);
        assertThat(reason.rule().id()).isEqualTo("too-many-doubts");
        assertThat(reason.question()).isEmpty();
        assertThat(ids(reason)).containsExactly(entry("insulation", "fair"), entry("heat-loss", "high"));
    }

    @Test
    void crossIsGivenTheConditionsThatWereMet() {
        Recommendation recommendation =
                advice.recommend("insulation: fair", "rooms: several", "draught: tight", "heat-loss: low");

        assertThat(recommendation.mode()).isEqualTo(MarginMode.CROSS);
        assertThat(recommendation.cautions()).extracting(Rule::id).containsExactly("fair-insulation");
        assertThat(recommendation.measures()).isEmpty();
        assertThat(recommendation.reasons()).extracting(Reason::kind).containsOnly(Reason.Kind.CONDITION_MET);
        assertThat(recommendation.reasons())
                .flatExtracting(reason -> ids(reason))
                .containsExactly(
                        entry("insulation", "fair"),
                        entry("rooms", "several"),
                        entry("draught", "tight"),
                        entry("heat-loss", "low"));
    }

    @Test
    void aModeSettledWithoutOneGateNamesTheGatesOfBothCases() {
        Recommendation recommendation = advice.recommend("draught: leaky");

        assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
        assertThat(recommendation.complete()).isFalse();
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("single-room", "rooms-lose-together");
    }

    @Test
    void aReasonIsCertainExactlyWhenItsGateHoldsForTheAnswersGiven() {
        List<Recommendation> isolated = advice.everyOne()
                .filter(one -> one.mode() == MarginMode.ISOLATED)
                .toList();

        assertThat(isolated)
                .isNotEmpty()
                .allSatisfy(recommendation -> assertThat(recommendation.reasons())
                        .allSatisfy(reason -> assertThat(reason.certain())
                                .isEqualTo(advice.holds(reason.rule(), recommendation.answers()))));
    }

    @Test
    void whatWasMetForCrossIsCertain() {
        List<Recommendation> cross =
                advice.everyOne().filter(one -> one.mode() == MarginMode.CROSS).toList();

        assertThat(cross).isNotEmpty().flatExtracting(Recommendation::reasons).allMatch(Reason::certain);
    }

    private static List<Map.Entry<String, String>> ids(Reason reason) {
        return reason.answers().entrySet().stream()
                .map(answer -> entry(answer.getKey().id(), answer.getValue().id()))
                .<Map.Entry<String, String>>map(pair -> pair)
                .toList();
    }
}
