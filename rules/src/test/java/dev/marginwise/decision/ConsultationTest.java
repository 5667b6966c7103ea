package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked, and what is left out. */
class ConsultationTest {
    private final HeatingAdvice advice = new HeatingAdvice();

    @Test
    void questionsAreAskedInTheirOrder() {
        assertThat(next()).isEqualTo("insulation");
        assertThat(next("insulation: good")).isEqualTo("rooms");
        assertThat(next("insulation: good", "rooms: several")).isEqualTo("draught");
        assertThat(next("insulation: good", "rooms: several", "draught: tight")).isEqualTo("heat-loss");
    }

    @Test
    void answersGivenAheadAreNotAskedForAgain() {
        assertThat(next("rooms: several", "heat-loss: low")).isEqualTo("insulation");
        assertThat(next("insulation: good", "rooms: several", "heat-loss: low")).isEqualTo("draught");
    }

    @Test
    void aQuestionThatCannotMatterIsLeftOut() {
        Step step = advice.step("insulation: good", "rooms: single");

        assertThat(step.next().map(Question::id)).contains("heat-loss");
        assertThat(step.notRelevant()).extracting(Question::id).containsExactly("draught");
    }

    @Test
    void aQuestionThatStillMattersForAContradictionIsAsked() {
        Step step = advice.step("insulation: poor", "rooms: single");

        assertThat(step.next().map(Question::id)).contains("draught");
        assertThat(step.settled()).contains(MarginMode.ISOLATED);
    }

    @Test
    void theModeIsSettledBeforeEverythingIsAsked() {
        Step step = advice.step("heat-loss: extreme");

        assertThat(step.settled()).contains(MarginMode.ISOLATED);
        assertThat(step.toSettle()).isZero();
        assertThat(step.toComplete()).isEqualTo(3);
        assertThat(step.next().map(Question::id)).contains("insulation");
    }

    @Test
    void nothingIsSettledWhileBothModesArePossible() {
        Step step = advice.step("insulation: good");

        assertThat(step.settled()).isEmpty();
        assertThat(step.toSettle()).isEqualTo(3);
        assertThat(step.toComplete()).isEqualTo(3);
    }

    @Test
    void theLastQuestionThatMattersEndsTheConsultation() {
        Step cross = advice.step("insulation: good", "rooms: several", "draught: tight", "heat-loss: low");
        Step isolated = advice.step("insulation: good", "rooms: single", "heat-loss: low");

        assertThat(cross).isEqualTo(new Step.Done(MarginMode.CROSS, List.of()));
        assertThat(isolated).isEqualTo(new Step.Done(MarginMode.ISOLATED, List.of(advice.question("draught"))));
        assertThat(isolated.next()).isEmpty();
        assertThat(isolated.settled()).contains(MarginMode.ISOLATED);
        assertThat(List.of(isolated.toSettle(), isolated.toComplete())).containsOnly(0);
    }

    @Test
    void whileTheModeIsOpenTheMissingQuestionsAreNamed() {
        assertThat(missing("insulation: good", "draught: tight")).containsExactly("rooms", "heat-loss");
        assertThat(missing("insulation: good", "rooms: several", "heat-loss: low"))
                .containsExactly("draught");
        assertThat(missing()).containsExactly("insulation", "rooms", "draught", "heat-loss");
    }

    @Test
    void manyThreadsGetTheSameRecommendations() throws InterruptedException, ExecutionException {
        List<Object> alone = allOutcomes();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<List<Object>>> together =
                threads.invokeAll(List.<Callable<List<Object>>>copyOf(IntStream.range(0, 32)
                        .mapToObj(i -> (Callable<List<Object>>) this::allOutcomes)
                        .toList()));
        threads.shutdown();

        for (Future<List<Object>> outcomes : together) {
            assertThat(outcomes.get()).isEqualTo(alone);
        }
    }

    private List<Object> allOutcomes() {
        Consultation consultation = advice.consultation();
        return IntStream.range(0, advice.book().questionnaire().partialSets())
                .mapToObj(index -> Answers.at(advice.book().questionnaire(), index))
                .<Object>map(answers -> List.of(consultation.step(answers), consultation.recommend(answers)))
                .toList();
    }

    private String next(String... given) {
        return advice.step(given).next().map(Question::id).orElse("nothing");
    }

    private List<String> missing(String... given) {
        return advice.consultation()
                .recommend(advice.answers(given))
                .fold(
                        recommendation -> List.of("nothing"),
                        questions -> questions.stream().map(Question::id).toList());
    }
}
