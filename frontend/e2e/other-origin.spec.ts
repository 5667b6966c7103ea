import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./journey";

interface Read {
  readonly status: number;
  readonly edition: string | null;
  readonly requestId: string | null;
  readonly body: Record<string, unknown>;
}

test("a page of another origin asks for a recommendation, and reads the answer and a refusal", async ({
  page,
  baseURL,
}) => {
  const other = createServer((_, answer) =>
    answer.setHeader("Content-Type", "text/html").end("<!doctype html>"),
  );
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const ask = (answers: Record<string, string>): Promise<Read> =>
      page.evaluate(
        async ([server, answers]) => {
          const answer = await fetch(`${server}/api/v1/recommendations`, {
            method: "POST",
            headers: { "Content-Type": "application/json", "Accept-Language": "en" },
            body: JSON.stringify({ answers }),
          });
          return {
            status: answer.status,
            edition: answer.headers.get("Marginwise-Edition"),
            requestId: answer.headers.get("X-Request-Id"),
            body: (await answer.json()) as Record<string, unknown>,
          };
        },
        [baseURL ?? "", answers] as const,
      );

    const answered = await ask({ experience: "none" });
    expect(answered.status).toBe(200);
    expect(answered.body.mode).toBe("isolated");
    expect(answered.edition).toBe(answered.body.edition);

    const refused = await ask({ experience: "many" });
    expect(refused.status).toBe(422);
    expect(refused.body.type).toBe("/problems/answers-invalid");
    expect(refused.requestId).not.toBeNull();
  } finally {
    other.close();
  }
});
