import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Marginwise, Outcome, Standing } from "../api/marginwise";
import { restSeconds, runErrands } from "./run-errands";
import type { Errand, Event } from "./state";

/** A server that answers when the test says so. */
class PatientServer implements Marginwise {
  readonly asked: { readonly signal: AbortSignal; readonly answer: (outcome: Outcome<Standing>) => void }[] =
    [];

  consult = (_: unknown, signal: AbortSignal): Promise<Outcome<Standing>> =>
    new Promise((answer) => {
      this.asked.push({ signal, answer });
    });

  recommend = (): Promise<Outcome<string>> => Promise.resolve({ is: "answered", value: "/r/code" });
}

const errand: Errand = {
  id: 1,
  aim: { to: "go-on" },
  answers: {},
  tries: 1,
  asking: true,
  slow: false,
  failure: null,
  retryAfterSeconds: null,
};
const standing: Standing = { settled: false, complete: true, next: null, toComplete: 0, notRelevant: [] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a newer errand breaks off the one before, whose answer is unheard", async () => {
  const server = new PatientServer();
  const events: Event[] = [];
  const run = runErrands(server, (event) => events.push(event));

  run(errand);
  run({ ...errand, id: 2 });
  expect(server.asked[0]?.signal.aborted).toBe(true);
  server.asked[0]?.answer({ is: "answered", value: standing });
  server.asked[1]?.answer({ is: "answered", value: standing });
  await vi.advanceTimersByTimeAsync(0);

  expect(events).toEqual([{ type: "consulted", errand: 2, standing }]);
});

test("an answer that takes its time is noticed", async () => {
  const events: Event[] = [];
  runErrands(new PatientServer(), (event) => events.push(event))(errand);
  await vi.advanceTimersByTimeAsync(499);
  expect(events).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(events).toEqual([{ type: "grew-slow", errand: 1 }]);
});

test("a failed errand is tried again after a rest, unless something newer came", async () => {
  const events: Event[] = [];
  const run = runErrands(new PatientServer(), (event) => events.push(event));
  const failed: Errand = { ...errand, asking: false, failure: "unreachable" };

  run(errand);
  run(failed);
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toContainEqual({ type: "retried" });

  events.length = 0;
  run({ ...failed, tries: 2 });
  run(null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(events).toEqual([]);
});

test("rests grow longer, follow the server's word, and end where trying again is in vain", () => {
  const failed: Errand = { ...errand, failure: "server-error" };
  expect([1, 2, 3, 9].map((tries) => restSeconds({ ...failed, tries }))).toEqual([1, 2, 4, 10]);
  expect(restSeconds({ ...failed, retryAfterSeconds: 7 })).toBe(7);
  expect(restSeconds({ ...failed, failure: "outdated" })).toBeNull();
});
