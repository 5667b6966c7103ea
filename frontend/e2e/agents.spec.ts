import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "./journey";

interface Consultation {
  readonly settled: string | null;
  readonly next: { readonly id: string; readonly options: { readonly id: string }[] } | null;
}

const CONFORMANCE = fileURLToPath(
  new URL("../node_modules/@modelcontextprotocol/conformance/dist/index.js", import.meta.url),
);

test("an agent with the public client asks question by question, and is told what the API tells", async ({
  baseURL,
}) => {
  const client = new Client({ name: "journey", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", baseURL)));
  const call = async (name: string, args: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: args })) as { isError?: boolean; structuredContent: unknown };

  const answers: Record<string, string> = {};
  for (;;) {
    const { structuredContent } = await call("next_question", { answers });
    const { settled, next } = structuredContent as Consultation;
    if (settled || !next) break;
    expect((await call("recommend", { answers })).structuredContent).toMatchObject({ next: { id: next.id } });
    answers[next.id] = next.options.at(-1)?.id ?? "";
  }
  const told = await call("recommend", { answers });

  const same = await fetch(new URL("/api/v1/recommendations", baseURL), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ answers }),
  });
  expect(told.isError).toBeFalsy();
  expect(told.structuredContent).toEqual(await same.json());
  await client.close();
});

for (const scenario of ["server-initialize", "ping", "tools-list", "dns-rebinding-protection"]) {
  test(`the conformance suite finds no fault in ${scenario}`, async ({ baseURL }, { outputDir }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[CONFORMANCE, "server", "--url", new URL("/mcp", baseURL).href],
      ...["--scenario", scenario, "--output-dir", outputDir],
    ]);

    expect(stdout).toMatch(/, 0 failed, 0 warnings/);
  });
}
