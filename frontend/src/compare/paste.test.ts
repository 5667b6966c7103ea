import { expect, test } from "vitest";
import { isOfBox, isTooLarge } from "./paste";

test("what the box holds is told from the figures of the form", () => {
  expect(["wallet", "paste", "positions-0-entry", "file"].filter(isOfBox)).toEqual(["paste", "file"]);
});

test("text and file together are weighed in bytes, as they are sent", () => {
  const box = (text: string, bytes: number) => {
    const form = new FormData();
    form.set("paste", text);
    form.set("file", new File(["x".repeat(bytes)], "positions.csv"));
    return form;
  };

  expect(isTooLarge(box("", 0))).toBe(false);
  expect(isTooLarge(box("多".repeat(300_000), 0))).toBe(false);
  expect(isTooLarge(box("多".repeat(300_000), 200_000))).toBe(true);
});
