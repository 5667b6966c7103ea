import type { Standing } from "../api/marginwise";
import type { Question } from "./page-data";
import type { Answers } from "./state";

// A tiny invented questionnaire with a server to it, for the tests of the wizard.

export const QUESTIONS: readonly Question[] = [
  question("roof", ["sound", "leaky"]),
  question("heating", ["pump", "stove", "none"]),
  question("chimney", ["swept", "blocked"]),
  question("budget", ["ample", "short"]),
];

function question(id: string, options: readonly string[]): Question {
  return {
    id,
    topic: `The ${id}`,
    text: `How is the ${id}?`,
    hint: null,
    why: [`The ${id} matters.`],
    missing: `Say how the ${id} is`,
    notAsked: null,
    options: options.map((option) => ({ id: option, text: option })),
  };
}

/** A leaky roof settles everything; without a stove nobody asks for the chimney. */
export function stand(answers: Answers): Standing {
  const notRelevant = answers.heating && answers.heating !== "stove" ? ["chimney"] : [];
  const open = QUESTIONS.map(({ id }) => id).filter((id) => !(id in answers) && !notRelevant.includes(id));
  return {
    settled: answers.roof === "leaky" || open.length === 0,
    complete: open.length === 0,
    next: open[0] ?? null,
    toComplete: open.length,
    notRelevant,
  };
}
