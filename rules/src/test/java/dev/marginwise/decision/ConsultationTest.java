package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsultationTest {
    private final RuleBook book = HeatingBook.good().read();
    private final Consultation consultation = new Consultation(book);

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
        Step step = step("insulation: good", "rooms: single");

        assertThat(step.next().map(Question::id)).contains("heat-loss");
        assertThat(step.notRelevant()).extracting(Question::id).containsExactly("draught");
    }

    @Test
    void aQuestionThatStillMattersForAContradictionIsAsked() {
        Step step = step("insulation: poor", "rooms: single");

        assertThat(step.next().map(Question::id)).contains("draught");
        assertThat(step.settled()).contains(MarginMode.ISOLATED);
    }

    @Test
    void theModeIsSettledBeforeEverythingIsAsked() {
        Step step = step("heat-loss: extreme");

        assertThat(step.settled()).contains(MarginMode.ISOLATED);
        assertThat(step.toSettle()).isZero();
        assertThat(step.toComplete()).isEqualTo(3);
        assertThat(step.next().map(Question::id)).contains("insulation");
    }

    @Test
    void nothingIsSettledWhileBothModesArePossible() {
        Step step = step("insulation: good");

        assertThat(step.settled()).isEmpty();
        assertThat(step.toSettle()).isEqualTo(3);
        assertThat(step.toComplete()).isEqualTo(3);
    }

    @Test
    void theLastQuestionThatMattersEndsTheConsultation() {
        Step cross = step("insulation: good", "rooms: several", "draught: tight", "heat-loss: low");
        Step isolated = step("insulation: good", "rooms: single", "heat-loss: low");

        assertThat(cross).isEqualTo(new Step.Done(MarginMode.CROSS, List.of()));
        assertThat(isolated).isEqualTo(new Step.Done(MarginMode.ISOLATED, List.of(question("draught"))));
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
    void everyGateThatHoldsIsAReasonInTheOrderOfTheBook() {
        Recommendation recommendation =
                recommend("heat-loss: extreme", "draught: leaky", "rooms: several", "insulation: poor");

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
        Reason reason = recommend("rooms: several", "draught: leaky").reasons().get(0);

        assertThat(reason.question()).contains(question("draught"));
        assertThat(ids(reason)).containsExactly(entry("rooms", "several"), entry("draught", "leaky"));
    }

    @Test
    void aGateThatCountsCautionsRestsOnAllOfTheirAnswers() {
        Recommendation recommendation =
                recommend("insulation: fair", "rooms: several", "draught: tight", "heat-loss: high");

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
                recommend("insulation: fair", "rooms: several", "draught: tight", "heat-loss: low");

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
    void aContradictionIsShownAndDecidesNothing() {
        Recommendation recommendation = recommend("insulation: poor", "draught: tight");

        assertThat(recommendation.contradictions()).extracting(Rule::id).containsExactly("tight-ruin");
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("needs-insulation");
    }

    @Test
    void aModeSettledWithoutOneGateNamesTheGatesOfBothCases() {
        Recommendation recommendation = recommend("draught: leaky");

        assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
        assertThat(recommendation.complete()).isFalse();
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("single-room", "rooms-lose-together");
    }

    @Test
    void theNextStepsFitTheResult() {
        List<NextStep> afterMeasure = recommend("insulation: poor").nextSteps();
        List<NextStep> afterNone = recommend("rooms: single").nextSteps();

        assertThat(afterMeasure).extracting(NextStep::id).containsExactly("call-a-builder", "read-the-meter");
        assertThat(afterNone).extracting(NextStep::id).containsExactly("read-the-meter");
    }

    @Test
    void theCodeOfARecommendationLeadsBackToIt() {
        Recommendation recommendation = recommend("insulation: fair", "rooms: single");

        Code code = recommendation.code();

        Optional<Code> read = Code.read(code.text(), edition -> Optional.of(book.questionnaire()))
                .fold(Optional::of, mistyped -> Optional.empty(), unknown -> Optional.empty());
        assertThat(read.map(Code::answers)).contains(recommendation.answers());
    }

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
        List<Rule> last = book.rules().stream()
                .filter(rule -> !rule.id().equals("tight-ruin"))
                .toList();
        Consultation disagreeing = new Consultation(new RuleMasks(book), new EasyRules(book.withRules(last)));

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
        return IntStream.range(0, book.questionnaire().partialSets())
                .mapToObj(index -> Answers.at(book.questionnaire(), index))
                .<Object>map(answers -> List.of(consultation.step(answers), consultation.recommend(answers)))
                .toList();
    }

    private RuleBook without(String gate) {
        return book.withRules(
                book.rules().stream().filter(rule -> !rule.id().equals(gate)).toList());
    }

    private Question question(String id) {
        return book.questionnaire().question(id).orElseThrow();
    }

    private Answers answers(String... given) {
        return TinyBook.answers(book.questionnaire(), given);
    }

    private Step step(String... given) {
        return consultation.step(answers(given));
    }

    private String next(String... given) {
        return step(given).next().map(Question::id).orElse("nothing");
    }

    private List<String> missing(String... given) {
        return consultation
                .recommend(answers(given))
                .fold(
                        recommendation -> List.of("nothing"),
                        questions -> questions.stream().map(Question::id).toList());
    }

    private Recommendation recommend(String... given) {
        return consultation.recommend(answers(given)).fold(recommendation -> recommendation, missing -> {
            throw new AssertionError("not settled, missing " + missing);
        });
    }

    private static List<Map.Entry<String, String>> ids(Reason reason) {
        return reason.answers().entrySet().stream()
                .map(answer -> entry(answer.getKey().id(), answer.getValue().id()))
                .<Map.Entry<String, String>>map(pair -> pair)
                .toList();
    }
}
