import { expect, test } from "vitest";
import type { Answers } from "../wizard/state";
import type { Marginwise, Standing } from "../api/marginwise";
import type { Detail } from "./messages";
import { watched } from "./watched";

const CODE = "2026-12.087NGW";
const QUIET = new AbortController().signal;

/** A server whose mode is settled once the roof is known, and what the host was told. */
function house() {
  const told: [string, Detail][] = [];
  const asked: Answers[] = [];
  const standing = (answers: Answers): Standing => ({
    settled: "roof" in answers,
    complete: false,
    next: "walls",
    toComplete: 1,
    notRelevant: ["cellar"],
  });
  const server: Marginwise = {
    consult: (answers) => Promise.resolve({ is: "answered", value: standing(answers) }),
    recommend: () => Promise.resolve({ is: "answered", value: `/r/${CODE}` }),
  };
  const wizard = watched(server, {
    tell: (event, detail) => told.push([event, detail]),
    recommended: (answers) => {
      asked.push(answers);
      return Promise.resolve<Detail>({ mode: "isolated", code: CODE });
    },
    within: (page) => `/embed${page}`,
  });
  return { wizard, told, asked };
}

test("opening with kept answers starts nothing, and going on with others does once", async () => {
  const { wizard, told } = house();
  await wizard.consult({ walls: "brick" }, QUIET);
  await wizard.consult({ walls: "brick" }, QUIET);
  expect(told).toEqual([]);
  await wizard.consult({ walls: "wood" }, QUIET);
  await wizard.consult({ walls: "brick" }, QUIET);
  expect(told).toEqual([["started", { mode: null, code: null }]]);
});

test("settled is told as it comes, and again after it went, without answers that do not matter", async () => {
  const { wizard, told, asked } = house();
  const settled = ["settled", { mode: "isolated", code: CODE }];
  await wizard.consult({ roof: "sound", cellar: "dry" }, QUIET);
  await wizard.consult({ roof: "sound", cellar: "wet" }, QUIET);
  expect(told.filter(([event]) => event === "settled")).toEqual([settled]);
  expect(asked).toEqual([{ roof: "sound" }]);
  await wizard.consult({}, QUIET);
  await wizard.consult({ roof: "sound" }, QUIET);
  expect(told.filter(([event]) => event === "settled")).toEqual([settled, settled]);
});

test("an answer that nobody waits for any more tells nothing", async () => {
  const { wizard, told } = house();
  await wizard.consult({ roof: "sound" }, AbortSignal.abort());
  expect(told).toEqual([]);
});

test("the way to a result leads within the frame", async () => {
  const { wizard } = house();
  expect(await wizard.recommend({}, QUIET)).toEqual({ is: "answered", value: `/embed/r/${CODE}` });
});
