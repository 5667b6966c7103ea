package dev.marginwise.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.api.MarginApi;
import org.openapitools.client.api.ReceiptsApi;
import org.openapitools.client.api.RecommendationsApi;
import org.openapitools.client.model.AnswersRequest;
import org.openapitools.client.model.Comparison;
import org.openapitools.client.model.ComparisonPosition;
import org.openapitools.client.model.ComparisonRequest;
import org.openapitools.client.model.Consultation;
import org.openapitools.client.model.Decimal;
import org.openapitools.client.model.Decision;
import org.openapitools.client.model.DecisionRequest;
import org.openapitools.client.model.GivenAnswer;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Question;
import org.openapitools.client.model.ReceiptRequest;
import org.openapitools.client.model.Recommendation;

/** Clients as a generator makes them by default, in Java and in TypeScript, against the running jar. */
class ClientsTest {
    private static RunningService service;
    private static String key;

    private final ApiClient client = new ApiClient();
    private final RecommendationsApi recommendations;

    ClientsTest() {
        client.updateBaseUri(service.address());
        recommendations = new RecommendationsApi(client);
    }

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start();
        key = service.key();
        service.address();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void javaAsksTheQuestions() throws ApiException {
        Consultation consultation =
                recommendations.consult(new AnswersRequest().putAnswersItem("stop-loss", number(10)), null);

        assertThat(recommendations.questionnaire(null, null).getQuestions())
                .extracting(Question::getId)
                .contains("stop-loss", consultation.getNext().getId());
        assertThat(consultation.getSettled()).isNull();
        assertThat(consultation.getAnswers()).containsEntry("stop-loss", "nine-or-ten");
    }

    @Test
    void javaIsRecommendedAModeAndReplaysIt() throws ApiException {
        Recommendation recommendation =
                recommendations.recommend(new AnswersRequest().putAnswersItem("open-positions", number(1)), "zh-CN");

        Recommendation replayed = recommendations.replay(recommendation.getCode(), "zh-CN");

        assertThat(recommendation.getMode()).isEqualTo(Recommendation.ModeEnum.ISOLATED);
        assertThat(recommendation.getLanguage()).isEqualTo("zh-CN");
        assertThat(replayed.getHeadline()).isEqualTo(recommendation.getHeadline());
        assertThat(replayed.getCurrent().getSame()).isTrue();
    }

    @Test
    void javaComparesPositions() throws ApiException {
        ComparisonPosition position = new ComparisonPosition()
                .symbol("BTCUSDT")
                .side(ComparisonPosition.SideEnum.LONG)
                .quantity(new Decimal("0.1"))
                .entry(new Decimal(new BigDecimal("60000")))
                .leverage(new Decimal("10"));

        Comparison comparison = new MarginApi(client)
                .compare(new ComparisonRequest().wallet(new Decimal("2000")).addPositionsItem(position), null);

        assertThat(comparison.getPositions()).hasSize(1);
        assertThat(new BigDecimal(comparison.getPositions().get(0).getIsolated().getLiquidationPrice()))
                .isBetween(new BigDecimal("50000"), new BigDecimal("60000"));
    }

    @Test
    void javaRecordsADecisionWithAKeyAndChecksItsReceipt() throws ApiException {
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        DecisionRequest request = new DecisionRequest()
                .putAnswersItem("open-positions", number(1))
                .reference("java")
                .metadata(Map.of("channel", "app"));
        DecisionsApi decisions = new DecisionsApi(client);

        Decision decision = decisions.recordDecision("java-1", request, null);

        assertThat(decisions.readDecision(decision.getId().toString(), null)).isEqualTo(decision);
        assertThat(decisions.listDecisions(null, "java", null, null).getData()).containsExactly(decision);
        assertThat(new ReceiptsApi(client)
                        .verifyReceipt(new ReceiptRequest().receipt(decision.getReceipt()), null)
                        .getValid())
                .isTrue();
    }

    @Test
    void javaReadsARefusalAsAProblem() throws JsonProcessingException {
        AnswersRequest request = new AnswersRequest().putAnswersItem("experience", new GivenAnswer("over-hundred"));

        ApiException refused = catchThrowableOfType(ApiException.class, () -> recommendations.recommend(request, null));

        Problem problem = ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(problem.getType()).isEqualTo("/problems/answers-invalid");
        assertThat(problem.getErrors().get(0).getAllowed()).contains("over-a-hundred");
    }

    @Test
    void typeScriptDoesTheSame() throws IOException, InterruptedException {
        Process journey = new ProcessBuilder(
                        "node",
                        Path.of("target", "typescript", "src", "test", "typescript", "journey.js")
                                .toString(),
                        service.address(),
                        key)
                .redirectErrorStream(true)
                .start();

        String said = new String(journey.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(journey.waitFor()).as(said).isZero();
    }

    private static GivenAnswer number(int value) {
        return new GivenAnswer(BigDecimal.valueOf(value));
    }
}
