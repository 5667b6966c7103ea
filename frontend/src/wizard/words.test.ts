import { expect, test } from "vitest";
import english from "../../../backend/src/main/resources/i18n/wizard.properties?raw";
import { around, fill, WORDS } from "./words";

const texts = new Map(
  english
    .split("\n")
    .filter((line) => line.includes("=") && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);

test("the server has a text for every word, and none that nobody shows", () => {
  const ours = [...texts.keys()].filter((key) => !key.startsWith("form-"));
  expect(ours.toSorted()).toEqual([...WORDS].toSorted());
  expect([...texts.values()].filter((text) => text.trim() === "")).toEqual([]);
});

test("every placeholder is one that is filled", () => {
  const placeholders = [...texts].flatMap(([key, text]) =>
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
