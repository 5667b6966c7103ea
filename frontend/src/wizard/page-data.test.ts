import { expect, test } from "vitest";
import { readPageData } from "./page-data";
import { QUESTIONS } from "./small-questionnaire";
import { WORDS } from "./words";

const page = {
  language: "en",
  edition: "2026-11",
  base: "",
  answers: { roof: "sound" },
  questions: QUESTIONS,
  glossary: {},
  words: Object.fromEntries(WORDS.map((word) => [word, word])),
};

test("the page's data is read as it stands", () => {
  expect(readPageData(JSON.stringify(page))).toEqual(page);
});

test.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["null", "null"],
  ["no questions", JSON.stringify({ ...page, questions: [] })],
  ["null for the answers", JSON.stringify({ ...page, answers: null })],
  ["a word missing", JSON.stringify({ ...page, words: { continue: "Continue" } })],
])("with %s the wizard leaves the plain form alone", (_, text) => {
  expect(readPageData(text)).toBeNull();
});
