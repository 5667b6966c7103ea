import type { Answers } from "./state";

// The same for every edition and language: ids are never reused, so an answer either still fits or is dropped.
const KEY = "marginwise.answers";

/** Answers live as long as the tab. A browser that forbids storage only loses them on reload. */
export function keptAnswers(): Answers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? onlyStrings(kept) : {};
  } catch {
    return {};
  }
}

export function keepAnswers(answers: Answers): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(answers));
  } catch {
    // Forbidden or full: the answers still stand on the screen.
  }
}

function onlyStrings(kept: object): Answers {
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
