import type { Question } from "./page-data";
import type { Place } from "./state";

const CHECK = "check";

export function fragmentOf(place: Place): string {
  return place.at === "check" ? `#${CHECK}` : `#${place.id}`;
}

/** Null for a fragment that is not ours, such as that of a skip link. */
export function placeOf(fragment: string, questions: readonly Question[]): Place | null {
  const name = fragment.replace(/^#/, "");
  if (name === CHECK) return { at: "check" };
  return questions.some((question) => question.id === name) ? { at: "question", id: name } : null;
}
