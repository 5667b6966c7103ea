import type { Prose } from "../glossary/glossary";
import type { Words } from "./words";
import { WORDS } from "./words";

/** What the server's page says; it stands in the page as JSON, so that the wizard asks for nothing twice. */
export interface PageData {
  readonly language: string;
  readonly edition: string;
  /** What stands before the path of every page in this language: nothing, or `/zh`. */
  readonly base: string;
  /** What the address brought along, such as the answers of a result; empty when it brought nothing. */
  readonly answers: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
  readonly glossary: Readonly<Record<string, { readonly term: string; readonly meaning: string }>>;
  readonly words: Words;
}

export interface Question {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly hint: Prose | null;
  readonly why: Prose;
  readonly missing: string;
  readonly notAsked: string | null;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly text: string;
}

/** The page's data, or null when it is not what this script was built for: then the plain form stays. */
export function readPageData(text: string): PageData | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  return isPageData(data) ? data : null;
}

function isPageData(data: unknown): data is PageData {
  const page = data as Partial<PageData> | null;
  return (
    typeof page === "object" &&
    typeof page?.edition === "string" &&
    typeof page.language === "string" &&
    typeof page.base === "string" &&
    isTable(page.answers) &&
    isTable(page.glossary) &&
    isTable(page.words) &&
    WORDS.every((word) => typeof page.words?.[word] === "string") &&
    Array.isArray(page.questions) &&
    page.questions.length > 0 &&
    page.questions.every(
      (question: Partial<Question>) => Array.isArray(question.options) && Array.isArray(question.why),
    )
  );
}

function isTable(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
