import { expect, test } from "vitest";
import { placeAfter } from "./typed-meanwhile";

test.each([
  ["wallet", "wallet"],
  ["positions-0-entry", "positions-0-entry"],
  ["positions-1-entry", null],
  ["positions-2-entry", "positions-1-entry"],
])("without position 1, what was typed into %s belongs to %s", (field, place) => {
  expect(placeAfter(field, 1)).toBe(place);
});
