import type { paths } from "./schema";

type Answered = paths["/api/v1/margin/symbols"]["get"]["responses"]["200"]["content"]["application/json"];

/** The symbols whose tiers the service knows; null when it does not answer. The browser asks with the tag of the last time. */
export async function knownSymbols(): Promise<readonly string[] | null> {
  try {
    const answer = await fetch("/api/v1/margin/symbols");
    return answer.ok ? ((await answer.json()) as Answered).symbols : null;
  } catch {
    return null;
  }
}
