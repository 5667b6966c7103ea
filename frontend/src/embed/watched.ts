import type { Marginwise } from "../api/marginwise";
import { keyOf, without, type Answers } from "../wizard/state";
import { NOTHING_YET, type Detail, type Told } from "./messages";

interface Watch {
  readonly tell: (event: Told, detail: Detail) => void;
  /** The mode and the code that answers lead to. */
  readonly recommended: (answers: Answers) => Promise<Detail | null>;
  /** Where a result lies within the frame. */
  readonly within: (page: string) => string;
}

/** The same server, watched for what the host is told: the wizard itself knows of no host. */
export function watched(server: Marginwise, { tell, recommended, within }: Watch): Marginwise {
  let opening: string | null = null;
  let started = false;
  let settled = false;

  /** Kept answers are asked about on opening; whoever asks about others has answered. */
  function notice(answers: Answers): void {
    opening ??= keyOf(answers);
    if (started || keyOf(answers) === opening) return;
    started = true;
    tell("started", NOTHING_YET);
  }

  async function settle(answers: Answers): Promise<void> {
    const detail = await recommended(answers);
    if (detail) tell("settled", detail);
  }

  return {
    consult: async (answers, signal) => {
      notice(answers);
      const outcome = await server.consult(answers, signal);
      if (outcome.is !== "answered" || signal.aborted) return outcome;
      const { value } = outcome;
      if (value.settled && !settled) void settle(value.notRelevant.reduce(without, answers));
      settled = value.settled;
      return outcome;
    },
    recommend: async (answers, signal) => {
      notice(answers);
      const outcome = await server.recommend(answers, signal);
      return outcome.is === "answered" ? { is: "answered", value: within(outcome.value) } : outcome;
    },
  };
}
