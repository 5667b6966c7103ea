import type { Failure, Marginwise, Outcome } from "../api/marginwise";
import type { Errand, Event } from "./state";

/** A time, for what is noticed is time: an answer that has not come until then is one that is waited for. */
const SLOW_MILLISECONDS = 500;
/** Times, for a server that is gone sends nothing that could be waited for; it must be asked again, and not all the while. */
const FIRST_REST_SECONDS = 1;
const LONGEST_REST_SECONDS = 10;

/** Runs the errand that it is told of, newest wins: the one before is broken off, its answer unheard. */
export function runErrands(
  server: Marginwise,
  send: (event: Event) => void,
): (errand: Errand | null) => void {
  let running = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let abort = new AbortController();

  return (errand) => {
    if (errand?.id !== running) {
      abort.abort();
      clearTimeout(resting);
      running = 0;
    }
    if (errand?.asking && errand.id !== running) {
      running = errand.id;
      abort = new AbortController();
      void run(server, errand, abort.signal, send);
      return;
    }
    if (errand?.failure && !errand.asking) {
      clearTimeout(resting);
      const rest = restSeconds(errand);
      // A time, for a server that is gone sends nothing to wait for.
      if (rest !== null) resting = setTimeout(send, rest * 1000, { type: "retried" });
    }
  };
}

async function run(
  server: Marginwise,
  errand: Errand,
  signal: AbortSignal,
  send: (event: Event) => void,
): Promise<void> {
  // A time, for what people notice is one.
  const slow = setTimeout(send, SLOW_MILLISECONDS, { type: "grew-slow", errand: errand.id });
  signal.addEventListener("abort", () => {
    clearTimeout(slow);
  });
  const event =
    errand.aim.to === "result"
      ? eventOf(errand.id, await server.recommend(errand.answers, signal), (page) => ({
          type: "recommended",
          errand: errand.id,
          page,
        }))
      : eventOf(errand.id, await server.consult(errand.answers, signal), (standing) => ({
          type: "consulted",
          errand: errand.id,
          standing,
        }));
  clearTimeout(slow);
  if (!signal.aborted) send(event);
}

function eventOf<Value>(errand: number, outcome: Outcome<Value>, answered: (value: Value) => Event): Event {
  switch (outcome.is) {
    case "answered":
      return answered(outcome.value);
    case "refused":
      return { type: "refused", errand, questions: outcome.questions };
    case "incomplete":
      return { type: "incomplete", errand };
    case "failed":
      return {
        type: "failed",
        errand,
        failure: outcome.failure,
        retryAfterSeconds: outcome.retryAfterSeconds,
      };
    default:
      return outcome satisfies never;
  }
}

/** Longer after each failure; null when trying again by itself would change nothing. */
export function restSeconds({ failure, tries, retryAfterSeconds }: Errand): number | null {
  if (failure === null || HOPELESS.includes(failure)) return null;
  return retryAfterSeconds ?? Math.min(LONGEST_REST_SECONDS, FIRST_REST_SECONDS * 2 ** (tries - 1));
}

const HOPELESS: readonly Failure[] = ["not-understood", "outdated"];
