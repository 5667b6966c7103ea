import { expect, test } from "vitest";
import { fragmentOf, placeOf } from "./address";
import { QUESTIONS } from "./small-questionnaire";
import type { Place } from "./state";

test("every place has an address that leads back to it", () => {
  const places: Place[] = [{ at: "check" }, ...QUESTIONS.map(({ id }) => ({ at: "question" as const, id }))];
  expect(places.map((place) => placeOf(fragmentOf(place), QUESTIONS))).toEqual(places);
});

test("a fragment of someone else's is no place", () => {
  expect([placeOf("", QUESTIONS), placeOf("#main", QUESTIONS)]).toEqual([null, null]);
});
