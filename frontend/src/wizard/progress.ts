import type { Standing } from "../api/marginwise";
import type { Answers, State } from "./state";

/** Where a question stands among those of this consultation. */
export interface Progress {
  /** Counted from 1 over the questions that are asked. */
  readonly number: number;
  /** The most questions that can follow, answered before or not; null while the server has not said it. */
  readonly more: number | null;
  readonly marks: readonly Mark[];
}

export type Mark = "done" | "now" | "possible";

export function progress({ questions, answers }: State, id: string, standing: Standing | null): Progress {
  const asked = questions
    .map((question) => question.id)
    .filter((each) => !standing?.notRelevant.includes(each));
  const here = asked.indexOf(id);
  const answered = asked.map((each, index) => each in answers && index !== here);
  const answeredAfter = answered.slice(here + 1).filter(Boolean).length;
  return {
    number: answered.slice(0, Math.max(0, here)).filter(Boolean).length + 1,
    more: standing && Math.max(0, standing.toComplete - 1) + answeredAfter,
    marks: asked.map((each) => mark(answers, each, id)),
  };
}

function mark(answers: Answers, question: string, now: string): Mark {
  if (question === now) return "now";
  return question in answers ? "done" : "possible";
}
