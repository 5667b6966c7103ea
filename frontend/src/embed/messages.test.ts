import { expect, test } from "vitest";
import { fromFrame, fromHost, sealed, type FromFrame } from "./messages";

const RESULT = { mode: "cross", code: "2026-12.087NGW" } as const;

test.each<FromFrame>([
  { is: "here" },
  { is: "moved" },
  { is: "height", pixels: 812 },
  { is: "told", event: "started", detail: { mode: null, code: null } },
  { is: "told", event: "result", detail: RESULT },
])("what a frame sends arrives as it was sent: %j", (message) => {
  expect(fromFrame(structuredClone(sealed(message)))).toEqual(message);
});

test.each([
  null,
  "height",
  { is: "here" },
  { marginwise: 2, is: "here" },
  { marginwise: 1, is: "gone" },
  { marginwise: 1, is: "height", pixels: "812" },
  { marginwise: 1, is: "height", pixels: NaN },
  { marginwise: 1, is: "height", pixels: -1 },
  { marginwise: 1, is: "height", pixels: 1e9 },
  { marginwise: 1, is: "told", event: "clicked", detail: RESULT },
  { marginwise: 1, is: "told", event: "result" },
  { marginwise: 1, is: "told", event: "result", detail: { mode: "both", code: RESULT.code } },
  { marginwise: 1, is: "told", event: "result", detail: { mode: "cross", code: "<b>" } },
])("what no frame of ours sends is nothing: %j", (data) => {
  expect(fromFrame(data)).toBeNull();
});

test("only what is known of a result is taken over", () => {
  const more = { ...sealed({ is: "told", event: "result", detail: RESULT }), answers: "all" };
  expect(fromFrame(more)).toEqual({ is: "told", event: "result", detail: RESULT });
});

test("a theme that nobody knows is the visitor's own", () => {
  expect(fromHost({ marginwise: 1, is: "theme", theme: "dark" })).toEqual({ is: "theme", theme: "dark" });
  expect(fromHost({ marginwise: 1, is: "theme", theme: "pink" })).toEqual({ is: "theme", theme: "auto" });
  expect(fromHost({ is: "theme", theme: "dark" })).toBeNull();
});
