import createClient from "openapi-fetch";
import type { paths } from "./schema";

/** What the server says about some answers. It never says which mode is settled: the wizard must not show it. */
export interface Standing {
  readonly settled: boolean;
  readonly complete: boolean;
  readonly next: string | null;
  /** The most questions that can still be asked, the next one counted. */
  readonly toComplete: number;
  readonly notRelevant: readonly string[];
}

export type Failure =
  | "offline"
  | "unreachable"
  | "timed-out"
  | "server-error"
  | "unreadable"
  | "not-understood"
  /** The server has moved on to another edition than the page's. */
  | "outdated";

export type Outcome<Value> =
  | { readonly is: "answered"; readonly value: Value }
  /** These questions are unknown, or their answers are. */
  | { readonly is: "refused"; readonly questions: readonly string[] }
  | { readonly is: "incomplete" }
  | { readonly is: "failed"; readonly failure: Failure; readonly retryAfterSeconds: number | null };

export interface Marginwise {
  consult: (answers: Answers, signal: AbortSignal) => Promise<Outcome<Standing>>;
  /** Answers with the path of the result's page. */
  recommend: (answers: Answers, signal: AbortSignal) => Promise<Outcome<string>>;
}

type Answers = Readonly<Record<string, string>>;

/** A time, for a request that is never answered ends by nothing else. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * The server, asked in one language and held to one edition: an answer of another is refused. Pinned says that it is that
 * edition which is asked, and not today's.
 */
export function marginwise(
  language: string,
  edition: string,
  pinned?: { readonly edition?: string },
): Marginwise {
  const client = createClient<paths>({
    baseUrl: location.origin,
    headers: { "Accept-Language": language },
    cache: "no-store",
    credentials: "same-origin",
  });
  const request = (answers: Answers, signal: AbortSignal) => ({
    body: { answers, ...pinned },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLISECONDS)]),
  });

  return {
    consult: (answers, signal) =>
      outcome(edition, standing, () => client.POST("/api/v1/consultation", request(answers, signal))),
    recommend: (answers, signal) =>
      outcome(edition, resultPage, () => client.POST("/api/v1/recommendations", request(answers, signal))),
  };
}

interface Exchange {
  data?: unknown;
  error?: unknown;
  response: Response;
}

async function outcome<Value>(
  edition: string,
  read: (body: Json) => Value | null,
  ask: () => Promise<Exchange>,
): Promise<Outcome<Value>> {
  let exchange: Exchange;
  try {
    exchange = await ask();
  } catch (error) {
    return failed(failureOf(error));
  }
  const { data, error, response } = exchange;
  if (!response.ok) return refusal(response, error);
  if (!isJson(data)) return failed("unreadable");
  if (data.edition !== edition) return failed("outdated");
  const value = read(data);
  return value === null ? failed("unreadable") : { is: "answered", value };
}

function refusal(response: Response, error: unknown): Outcome<never> {
  if (response.status >= 500 || response.status === 429) {
    const seconds = Number(response.headers.get("Retry-After") ?? NaN);
    return failed("server-error", Number.isFinite(seconds) ? seconds : null);
  }
  if (response.status !== 422 || !isJson(error)) return failed("not-understood");
  if (typeof error.type === "string" && error.type.endsWith("/answers-incomplete"))
    return { is: "incomplete" };
  const questions = Array.isArray(error.errors) ? error.errors.flatMap(questionOf) : [];
  return questions.length > 0 ? { is: "refused", questions } : failed("not-understood");
}

/** `/answers/stop-loss` names a question; a pointer elsewhere names none. */
function questionOf(error: unknown): string[] {
  const pointer = isJson(error) && typeof error.pointer === "string" ? error.pointer : "";
  const match = /^#?\/answers\/([^/]+)$/.exec(pointer);
  return match?.[1] ? [match[1].replaceAll("~1", "/").replaceAll("~0", "~")] : [];
}

function failureOf(error: unknown): Failure {
  if (error instanceof DOMException && error.name === "TimeoutError") return "timed-out";
  if (error instanceof SyntaxError) return "unreadable";
  return navigator.onLine ? "unreachable" : "offline";
}

function failed(failure: Failure, retryAfterSeconds: number | null = null): Outcome<never> {
  return { is: "failed", failure, retryAfterSeconds };
}

function standing(body: Json): Standing | null {
  const { settled, complete, next, remaining, notRelevant } = body;
  const nextId = isJson(next) ? next.id : null;
  const toComplete = isJson(remaining) ? remaining.toComplete : null;
  if (typeof complete !== "boolean" || typeof toComplete !== "number" || !isListOfStrings(notRelevant))
    return null;
  if (settled !== null && typeof settled !== "string") return null;
  if (nextId !== null && typeof nextId !== "string") return null;
  if (!complete && nextId === null) return null;
  return { settled: settled !== null, complete, next: nextId, toComplete, notRelevant };
}

/** Only a page of this site: whatever host the link names, the way goes to our own. */
function resultPage(body: Json): string | null {
  const page = isJson(body.links) ? body.links.page : null;
  if (typeof page !== "string" || !URL.canParse(page, location.origin)) return null;
  const { pathname, search } = new URL(page, location.origin);
  return pathname + search;
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
