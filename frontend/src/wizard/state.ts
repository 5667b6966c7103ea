import type { Failure, Standing } from "../api/marginwise";
import type { Question } from "./page-data";

/** Option ids by question id. Answers to questions that are not relevant now stay: they may become so again. */
export type Answers = Readonly<Record<string, string>>;

/** A page of the wizard, as its address names it. */
export type Place = { readonly at: "question"; readonly id: string } | { readonly at: "check" };

/** What is on the screen. The standing is null while the server has not said it. */
export type Shown =
  | { readonly at: "opening" }
  | {
      readonly at: "question";
      readonly id: string;
      /** Of all answers but this question's own: so it stays true whatever is chosen here. */
      readonly standing: Standing | null;
      readonly chosen: string | null;
      /** How often Continue was pressed with nothing chosen. */
      readonly missed: number;
    }
  | { readonly at: "check"; readonly standing: Standing | null };

/** What becomes of the browser's history when a place is reached. */
export type Entry = "push" | "replace" | "follow";

export type Aim =
  /** Place null: wherever the server wants to go on. */
  | { readonly to: "arrive"; readonly place: Place | null; readonly entry: Entry }
  | { readonly to: "go-on" }
  | { readonly to: "result" };

/** The one thing that the wizard asks of the server at a time; a newer errand replaces it. */
export interface Errand {
  readonly id: number;
  readonly aim: Aim;
  readonly answers: Answers;
  readonly tries: number;
  readonly asking: boolean;
  readonly slow: boolean;
  /** Of the last try; it stays while the next one runs, so that the message does not flicker. */
  readonly failure: Failure | null;
  readonly retryAfterSeconds: number | null;
}

export interface State {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly shown: Shown;
  readonly entry: Entry;
  readonly errand: Errand | null;
  readonly lastErrand: number;
  /** A standing depends on nothing but the answers, so it is asked for once. */
  readonly known: ReadonlyMap<string, Standing>;
  /** Kept answers were removed because they no longer fit. */
  readonly dropped: boolean;
  /** The result's page, once it is time to go there. */
  readonly leavingTo: string | null;
}

export type Event =
  | { readonly type: "opened"; readonly place: Place | null }
  | { readonly type: "went"; readonly place: Place; readonly entry: Entry }
  | { readonly type: "chose"; readonly option: string }
  | { readonly type: "continued" }
  | { readonly type: "asked-for-result" }
  | { readonly type: "consulted"; readonly errand: number; readonly standing: Standing }
  | { readonly type: "recommended"; readonly errand: number; readonly page: string }
  | { readonly type: "refused"; readonly errand: number; readonly questions: readonly string[] }
  | { readonly type: "incomplete"; readonly errand: number }
  | {
      readonly type: "failed";
      readonly errand: number;
      readonly failure: Failure;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly type: "grew-slow"; readonly errand: number }
  | { readonly type: "retried" }
  /** The browser brought the page back as it was left, on the way to the result. */
  | { readonly type: "returned" };

/** The wizard before its first event. Kept answers that the questionnaire no longer knows are left out. */
export function begin(questions: readonly Question[], kept: Answers): State {
  const answers = Object.fromEntries(
    Object.entries(kept).filter(([id, option]) => knows(questions, id, option)),
  );
  return {
    questions,
    answers,
    shown: { at: "opening" },
    entry: "replace",
    errand: null,
    lastErrand: 0,
    known: new Map(),
    dropped: Object.keys(answers).length < Object.keys(kept).length,
    leavingTo: null,
  };
}

function knows(questions: readonly Question[], id: string, option: string): boolean {
  return (
    questions.find((question) => question.id === id)?.options.some((known) => known.id === option) ?? false
  );
}

export function without(answers: Answers, id: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => question !== id));
}

/** Two sets of the same answers have the same key, whatever order they were given in. */
export function keyOf(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The answer that stands at a question, which may not be continued with yet. */
export function chosenAt(shown: Shown): string | null {
  return shown.at === "question" ? shown.chosen : null;
}
