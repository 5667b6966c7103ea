import { expect, test } from "vitest";
import { carried, within, withTheme } from "./address";
import { languageOf } from "./words";

const SEARCH = "?from=2026-12.087NGW&host=https%3A%2F%2Fshop.example&theme=dark";

test("what the host stated is carried on, and the answers of a code are not", () => {
  expect(carried(SEARCH)).toBe("?host=https%3A%2F%2Fshop.example&theme=dark");
  expect(carried("?from=2026-12.087NGW")).toBe("");
});

test("a result lies within the frame, in its language", () => {
  expect(within("/r/1", "", "?theme=dark")).toBe("/embed/r/1?theme=dark");
  expect(within("/zh/r/1", "/zh", "")).toBe("/zh/embed/r/1");
});

test("another theme takes the place of the one before, and the visitor's own of any", () => {
  expect(withTheme("?theme=dark&edition=1", "light")).toBe("?edition=1&theme=light");
  expect(withTheme("?theme=dark", "auto")).toBe("");
});

test.each([
  ["zh-CN", "zh-CN"],
  ["ZH", "zh-CN"],
  ["zh-Hant-TW", "zh-CN"],
  ["en-GB", "en"],
  ["zho", "en"],
  ["", "en"],
])("%s is spoken to in %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
