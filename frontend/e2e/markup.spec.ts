import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { APIRequestContext, Page } from "@playwright/test";
import { atList, atQuestion, answerAll, CROSS, expect, goOn, test } from "./journey";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** Safari no longer reads out a list as one once its bullets are taken away, unless it has the role. */
const ROLE_FOR_SAFARI = /^The “list” role is unnecessary for element “[uo]l”\.$/;

/** The description of the API is English, and says so, on the Chinese page, too. */
const MOSTLY_ENGLISH = "_zh_reference.html: This document appears to be written in English";

/** What the site map does not name: results, unfinished answers, pages for frames, problems. */
const STATES = [
  "/r/2026-12.087NGW",
  `/r?${new URLSearchParams(CROSS).toString()}`,
  "/r?own-risk=not-sure",
  "/r?own-risk=more-of-wallet",
  "/r/2026-11.XXXXX",
  "/embed?host=https%3A%2F%2Fshop.example&theme=dark",
  "/embed?edition=1999-01",
  "/embed/r/2026-12.087NGW",
  "/problems/code-mistyped",
  "/no-such-page",
];

interface Message {
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

test("every page is valid HTML", async ({ page, request }, info) => {
  test.slow();
  const folder = info.outputPath("pages");
  await mkdir(folder, { recursive: true });
  const pages = new Map([...(await sent(request)), ...(await drawn(page))]);
  for (const [name, html] of pages) await writeFile(join(folder, `${fileOf(name)}.html`), html);

  const { stdout } = await promisify(execFile)(
    "java",
    [
      "-Xss8m",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-jar",
      CHECKER,
      "--exit-zero-always",
      "--stdout",
      "--format",
      "json",
      folder,
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const { messages } = JSON.parse(stdout) as { messages: readonly Message[] };
  const found = messages
    .filter(({ message }) => !ROLE_FOR_SAFARI.test(message))
    .filter(({ url, message }) => !`${basename(url)}: ${message}`.startsWith(MOSTLY_ENGLISH))
    .map(
      ({ url, lastLine, message, extract }) =>
        `${basename(url)}:${lastLine ?? 0}: ${message} ${extract ?? ""}`,
    );

  expect(pages.size).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

/** Pages as the server sends them, in both languages. */
async function sent(request: APIRequestContext): Promise<[string, string][]> {
  const map = await (await request.get("/sitemap.xml")).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const paths = [...listed, ...STATES, ...STATES.map((path) => `/zh${path}`)];
  const headers = { Accept: "text/html" };
  const pages: [string, string][] = [];
  for (const path of paths) pages.push([path, await (await request.get(path, { headers })).text()]);
  for (const path of ["/compare", "/zh/compare"]) {
    const refused = await request.post(path, { headers, form: { wallet: "plenty" } });
    pages.push([`${path} refused`, await refused.text()]);
  }
  return pages;
}

/** Pages as the script draws them. */
async function drawn(page: Page): Promise<[string, string][]> {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await goOn(page);
  await expect(page.locator(".error-summary")).toBeFocused();
  const missing = await page.content();
  await answerAll(page, CROSS);
  await atList(page);
  return [
    ["the question with an error", missing],
    ["the list", await page.content()],
  ];
}

function fileOf(name: string): string {
  return name.replace(/[^\w-]+/g, "_");
}
