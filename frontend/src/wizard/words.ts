/** Every word that the wizard shows and that is not the questionnaire's. The server fills them in the reader's language. */
export const WORDS = [
  "title",
  "titleError",
  "opening",
  "waiting",
  "question",
  "questionAtMost",
  "questionLast",
  "whyWeAsk",
  "continue",
  "back",
  "error",
  "errorHeading",
  "settled",
  "settledOffer",
  "settledLink",
  "check",
  "checkLead",
  "change",
  "answer",
  "notAnswered",
  "notAsked",
  "notAskedBecause",
  "showResult",
  "troubleOffline",
  "troubleUnreachable",
  "troubleTimedOut",
  "troubleServer",
  "troubleNotUnderstood",
  "troubleOutdated",
  "retry",
  "reload",
  "dropped",
  "closeTerm",
] as const;

export type Word = (typeof WORDS)[number];

export type Words = Readonly<Record<Word, string>>;

/** `{n}` and its like, filled in. A placeholder without a value is a mistake of ours and stays visible. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text before and after a placeholder that an element takes the place of. */
export function around(text: string, name: string): readonly [string, string] {
  const [before = "", after = ""] = text.split(`{${name}}`);
  return [before, after];
}

/** What stands between two texts in a line: a full-width mark brings its own space. */
export function gapAfter(text: string): "" | " " {
  return /[。！？：；，、）」”…]$/.test(text) ? "" : " ";
}
