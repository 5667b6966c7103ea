import { describe, expect, test } from "vitest";
import { progress } from "./progress";
import { reduce } from "./reduce";
import { after, answered, chose, COMPLETE, continued, failed, opened, went } from "./small-events";
import { QUESTIONS, stand } from "./small-questionnaire";
import { begin } from "./state";

describe("going on", () => {
  test("the first question is the one the server names", () => {
    expect(after([opened]).shown).toMatchObject({ at: "question", id: "roof", chosen: null });
  });

  test("an answer leads to the next question, and the last one to the list", () => {
    const events = [opened, ...["sound", "pump", "ample"].flatMap((option) => [chose(option), continued])];

    expect(after(events.slice(0, 3)).shown).toMatchObject({ at: "question", id: "heating" });
    expect(after(events).shown).toMatchObject({ at: "check" });
  });

  test("without a choice it is said what is missing, until something is chosen", () => {
    const missed = after([opened, continued, continued]);
    expect(missed.shown).toMatchObject({ id: "roof", missed: 2 });
    expect(missed.answers).toEqual({});
    expect(reduce(missed, chose("sound")).shown).toMatchObject({ missed: 0, chosen: "sound" });
  });

  test("pressing Continue twice asks once", () => {
    const asked = reduce(after([opened, chose("sound")]), continued);
    expect(reduce(asked, continued)).toBe(asked);
  });

  test("choosing again while the server is slow takes Continue back", () => {
    const asked = reduce(after([opened, chose("sound")]), continued);
    const changed = reduce(asked, chose("leaky"));

    expect(reduce(changed, answered(asked)).shown).toMatchObject({ id: "roof", chosen: "leaky" });
  });

  test("the result may be asked for with what is chosen so far", () => {
    const asked = reduce(after([opened, chose("leaky"), continued, chose("pump")]), {
      type: "asked-for-result",
    });

    expect(asked.errand).toMatchObject({
      aim: { to: "result" },
      answers: { roof: "leaky", heating: "pump" },
    });
    expect(reduce(asked, answered(asked)).leavingTo).toContain("/r/");
  });
});

describe("going back", () => {
  test("an earlier answer can be changed, and the later ones stay", () => {
    const state = after([opened, went("roof"), chose("leaky"), continued], COMPLETE);

    expect(state.answers).toEqual({ ...COMPLETE, roof: "leaky" });
    expect(state.shown).toMatchObject({ at: "check" });
  });

  test("an answer that is not relevant now is kept and not sent, and comes back when it is", () => {
    const away = after([opened, went("heating"), chose("pump"), continued], COMPLETE);
    expect(away.answers).toHaveProperty("chimney");
    expect(reduce(away, { type: "asked-for-result" }).errand?.answers).not.toHaveProperty("chimney");

    const back = [went("heating"), chose("stove"), continued];
    expect(after([opened, ...back], away.answers).shown).toMatchObject({ at: "check" });
  });

  test("an address that leads nowhere yet goes to where the server wants", () => {
    expect(after([{ type: "opened", place: { at: "question", id: "budget" } }]).shown).toMatchObject({
      id: "roof",
    });
    expect(after([{ type: "opened", place: { at: "check" } }]).shown).toMatchObject({ id: "roof" });
  });

  test("without the server an answered question is shown all the same, only its progress is missing", () => {
    const asked = reduce(after([opened], COMPLETE), went("heating"));
    const state = reduce(asked, failed(asked));

    expect(state.shown).toMatchObject({ id: "heating", chosen: "stove", standing: null });
    expect(state.errand).toMatchObject({ failure: "unreachable", asking: false });
  });
});

describe("trouble", () => {
  test("a failure keeps place and answers, and a retry goes on from there", () => {
    const asked = reduce(after([opened, chose("sound")]), continued);
    const stuck = reduce(asked, failed(asked));
    expect(stuck).toMatchObject({ answers: { roof: "sound" }, shown: { id: "roof" } });

    const again = reduce(stuck, { type: "retried" });
    expect(again.errand).toMatchObject({ tries: 2, failure: "unreachable" });
    expect(reduce(again, answered(again)).shown).toMatchObject({ id: "heating" });
  });

  test("answers that no longer fit are dropped and said, at the start and when the server refuses them", () => {
    expect(begin(QUESTIONS, { roof: "thatched", attic: "dry", budget: "short" })).toMatchObject({
      answers: { budget: "short" },
      dropped: true,
    });

    const asked = reduce(begin(QUESTIONS, COMPLETE), opened);
    const state = reduce(asked, { type: "refused", errand: asked.errand?.id ?? 0, questions: ["roof"] });
    expect(state).toMatchObject({ dropped: true, answers: { budget: "ample" } });
    expect(state.errand?.answers).not.toHaveProperty("roof");
  });

  test("a refusal that names nothing we sent is not tried for ever", () => {
    const asked = reduce(begin(QUESTIONS, {}), opened);
    const state = reduce(asked, { type: "refused", errand: asked.errand?.id ?? 0, questions: ["attic"] });
    expect(state.errand).toMatchObject({ failure: "not-understood", asking: false });
  });
});

test("a question gone back to counts those answered after it as well", () => {
  const state = after([opened, went("heating")], COMPLETE);
  expect(
    progress(state, "heating", stand({ roof: "sound", chimney: "swept", budget: "ample" })),
  ).toMatchObject({
    number: 2,
    more: 2,
  });
});
