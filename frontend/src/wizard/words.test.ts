import { expect, test } from "vitest";
import { around, fill, gapAfter, WORDS } from "./words";

const files = import.meta.glob<string>("../../../rules/src/main/resources/i18n/wizard*.properties", {
  query: "?raw",
  import: "default",
  eager: true,
});

const languages = Object.entries(files).map(
  ([path, properties]) => [path.replace(/^.*\//, ""), texts(properties)] as const,
);

test("the server has its words in more than one language", () => {
  expect(languages.length).toBeGreaterThan(1);
});

function texts(properties: string): ReadonlyMap<string, string> {
  return new Map(
    properties
      .split("\n")
      .filter((line) => line.includes("=") && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

test.each(languages)("the server has a text for every word in %s, and none that nobody shows", (_, words) => {
  const ours = [...words.keys()].filter((key) => !key.startsWith("form-"));
  expect(ours.toSorted()).toEqual([...WORDS].toSorted());
  expect([...words.values()].filter((text) => text.trim() === "")).toEqual([]);
});

test.each(languages)("every placeholder in %s is one that is filled", (_, words) => {
  const placeholders = [...words].flatMap(([key, text]) =>
    (text.match(/\{\w+\}/g) ?? []).map((name) => `${key} ${name}`),
  );
  expect(placeholders.toSorted()).toEqual([
    "checkLead {change}",
    "notAskedBecause {why}",
    "question {n}",
    "questionAtMost {more}",
    "questionAtMost {n}",
    "questionLast {n}",
    "settledOffer {link}",
    "title {page}",
    "titleError {title}",
  ]);
});

test("placeholders are filled by name, and one without a value stays visible", () => {
  expect(fill("Question {n}, at most {more} more", { n: 2, more: 6 })).toBe("Question 2, at most 6 more");
  expect(fill("Question {n}", {})).toBe("Question {n}");
  expect(around("Press {link} now", "link")).toEqual(["Press ", " now"]);
});

test("a full-width mark brings its own space", () => {
  expect(gapAfter("Error:")).toBe(" ");
  expect(gapAfter("错误：")).toBe("");
});
