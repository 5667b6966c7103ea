import type { Answers } from "./state";

// The same for every edition and language: ids are never reused, so an answer either still fits or is dropped.
// Frames in one page share the tab's memory, so each keeps its answers under the name of its window; a tab has none.
const KEY = "marginwise.answers" + self.name;

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
