// What a partner's program does with the generated client: node journey.js ADDRESS KEY
import { deepEqual, equal, ok } from "node:assert/strict";
import {
  Configuration,
  DecisionsApi,
  MarginApi,
  ReceiptsApi,
  RecommendationsApi,
  ResponseError,
  type Problem,
} from "../../../target/typescript-client";

async function journey(basePath: string, accessToken: string): Promise<void> {
  const anybody = new Configuration({ basePath });
  const partner = new Configuration({ basePath, accessToken });
  const recommendations = new RecommendationsApi(anybody);

  const { questions } = await recommendations.questionnaire();
  const consultation = await recommendations.consult({ answersRequest: { answers: { "stop-loss": 10 } } });
  ok(questions.some((question) => question.id === consultation.next?.id));
  equal(consultation.settled, null);

  const answers = { "open-positions": 1 };
  const recommendation = await recommendations.recommend({ answersRequest: { answers } });
  equal(recommendation.mode, "isolated");
  const replayed = await recommendations.replay({ code: recommendation.code });
  equal(replayed.headline, recommendation.headline);
  equal(replayed.current?.same, true);

  const comparison = await new MarginApi(anybody).compare({
    comparisonRequest: {
      wallet: "2000",
      positions: [{ symbol: "BTCUSDT", side: "long", quantity: "0.1", entry: 60000, leverage: 10 }],
    },
  });
  ok(Number(comparison.positions[0]?.isolated.liquidationPrice) > 50000);

  const decisions = new DecisionsApi(partner);
  const decision = await decisions.recordDecision({
    idempotencyKey: "typescript-1",
    decisionRequest: { answers, reference: "typescript", metadata: { channel: "app" } },
  });
  deepEqual(await decisions.readDecision({ id: decision.id }), decision);
  deepEqual((await decisions.listDecisions({ reference: "typescript" })).data, [decision]);
  const check = await new ReceiptsApi(anybody).verifyReceipt({ receiptRequest: { receipt: decision.receipt } });
  equal(check.valid, true);

  const refused = await recommendations
    .recommend({ answersRequest: { answers: { experience: "over-hundred" } } })
    .then(() => undefined, (error: ResponseError) => error.response);
  equal(refused?.status, 422);
  const problem = (await refused?.json()) as Problem;
  equal(problem.type, "/problems/answers-invalid");
  ok(problem.errors[0]?.allowed?.includes("over-a-hundred"));
}

const [, , address = "", key = ""] = process.argv;
journey(address, key).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
