// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { marginwise } from "./marginwise";

let answer: () => Response | Promise<Response>;
let requests: Request[];

beforeEach(() => {
  requests = [];
  vi.stubGlobal("fetch", (request: Request) => {
    requests.push(request);
    return Promise.resolve().then(() => answer());
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const CONSULTATION = {
  edition: "2026-11",
  settled: "isolated",
  complete: false,
  next: { id: "experience" },
  remaining: { toSettle: 0, toComplete: 7 },
  notRelevant: [],
};

function json(status: number, body: unknown, headers: Record<string, string> = {}): () => Response {
  return () => new Response(JSON.stringify(body), { status, headers });
}

const never = new AbortController().signal;
const consult = () => marginwise("en", "2026-11").consult({ "stop-loss": "no-stop" }, never);
const recommend = () => marginwise("en", "2026-11").recommend({}, never);

test("a standing says that the mode is settled, never which", async () => {
  answer = json(200, CONSULTATION);

  expect(await consult()).toEqual({
    is: "answered",
    value: { settled: true, complete: false, next: "experience", toComplete: 7, notRelevant: [] },
  });
  expect(await requests[0]?.json()).toEqual({ answers: { "stop-loss": "no-stop" } });
  expect(requests[0]?.headers.get("Accept-Language")).toBe("en");
});

test("a result leads to a page of this site, whatever host the link names", async () => {
  answer = json(200, { edition: "2026-11", links: { page: "https://elsewhere.example/r/2026-11.7K3QX" } });
  expect(await recommend()).toEqual({ is: "answered", value: "/r/2026-11.7K3QX" });
});

test("another edition than the page's is not guessed at", async () => {
  answer = json(200, { ...CONSULTATION, edition: "2027-01" });
  expect(await consult()).toMatchObject({ is: "failed", failure: "outdated" });
});

test("refused answers are named by their pointers", async () => {
  const errors = [{ pointer: "/answers/stop-loss" }, { pointer: "/edition" }];
  answer = json(422, { type: "/problems/answers-invalid", errors });
  expect(await consult()).toEqual({ is: "refused", questions: ["stop-loss"] });
});

test("missing answers are an outcome of their own", async () => {
  answer = json(422, { type: "/problems/answers-incomplete", missing: ["size"] });
  expect(await recommend()).toEqual({ is: "incomplete" });
});

test.each([
  ["a fault of the server", json(500, { type: "/problems/internal-error" }), "server-error", null],
  ["a busy server", json(503, {}, { "Retry-After": "7" }), "server-error", 7],
  ["too many requests", json(429, {}, { "Retry-After": "3" }), "server-error", 3],
  ["a page instead of JSON", () => new Response("<!doctype html>"), "unreadable", null],
  ["an answer with a hole", json(200, { ...CONSULTATION, remaining: {} }), "unreadable", null],
  ["an open end without a next question", json(200, { ...CONSULTATION, next: null }), "unreadable", null],
  ["a request it cannot read", json(400, { type: "/problems/malformed-json" }), "not-understood", null],
  ["a refusal that names no answer", json(422, { errors: [{ pointer: "" }] }), "not-understood", null],
  ["no server", () => Promise.reject(new TypeError("Failed to fetch")), "unreachable", null],
  ["no answer in time", () => Promise.reject(new DOMException("", "TimeoutError")), "timed-out", null],
] as const)("%s is told from an answer", async (_, given, failure, retryAfterSeconds) => {
  answer = given;
  expect(await consult()).toEqual({ is: "failed", failure, retryAfterSeconds });
});
