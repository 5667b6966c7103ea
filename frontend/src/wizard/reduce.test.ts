import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { progress } from "./progress";
import { reduce } from "./reduce";
import { QUESTIONS, stand } from "./small-questionnaire";
import type { Answers, Event, State } from "./state";
import { begin, keyOf } from "./state";

const opened: Event = { type: "opened", place: null };
const continued: Event = { type: "continued" };
const chose = (option: string): Event => ({ type: "chose", option });
const went = (id: string): Event => ({ type: "went", place: { at: "question", id }, entry: "follow" });

/** What the server answers to the errand that is under way. */
function answered({ errand }: State): Event {
  if (!errand) throw new Error("nothing was asked");
  return errand.aim.to === "result"
    ? { type: "recommended", errand: errand.id, page: `/r/${keyOf(errand.answers)}` }
    : { type: "consulted", errand: errand.id, standing: stand(errand.answers) };
}

function failed({ errand }: State): Event {
  return { type: "failed", errand: errand?.id ?? 0, failure: "unreachable", retryAfterSeconds: null };
}

/** The state after these events, each errand answered at once. */
function after(events: readonly Event[], kept: Answers = {}): State {
  return events.reduce(
    (state, event) => {
      let next = reduce(state, event);
      while (next.errand?.asking) next = reduce(next, answered(next));
      return next;
    },
    begin(QUESTIONS, kept),
  );
}

const COMPLETE: Answers = { roof: "sound", heating: "stove", chimney: "swept", budget: "ample" };

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

/** Anything a person, a browser and a server can do, in any order. */
const happening = fc.oneof(
  fc.constantFrom(...QUESTIONS.flatMap((question) => question.options.map((option) => chose(option.id)))),
  fc.constantFrom(...QUESTIONS.map((question) => went(question.id))),
  fc.constant<Event>({ type: "went", place: { at: "check" }, entry: "push" }),
  fc.constantFrom<Event>(
    continued,
    continued,
    { type: "asked-for-result" },
    { type: "retried" },
    { type: "returned" },
  ),
  fc.constantFrom(
    "answer" as const,
    "answer" as const,
    "answer" as const,
    "failure" as const,
    "late" as const,
  ),
);

describe("whatever happens", () => {
  const walk = fc.array(happening, { maxLength: 60 });

  function play(
    happenings: readonly (Event | "answer" | "failure" | "late")[],
    watch: (before: State, after: State, event: Event) => void,
  ): void {
    let state = reduce(begin(QUESTIONS, {}), opened);
    let last: Event | null = null;
    for (const each of happenings) {
      const event =
        each === "answer" ? state.errand && answered(state)
        : each === "failure" ? state.errand && failed(state)
        : each === "late" ? last
        : each; // prettier-ignore
      if (!event) continue;
      if (event.type === "chose" && !offered(state, event.option)) continue;
      const before = state;
      state = reduce(before, event);
      if (before.errand && before.errand.id !== state.errand?.id) last = answered(before);
      watch(before, state, event);
    }
  }

  function offered({ shown }: State, option: string): boolean {
    const question = QUESTIONS.find(({ id }) => shown.at === "question" && shown.id === id);
    return question?.options.some(({ id }) => id === option) ?? false;
  }

  test("no answer is lost, and none is there that nobody gave", () => {
    fc.assert(
      fc.property(walk, (happenings) => {
        play(happenings, (before, after, event) => {
          for (const [id, option] of Object.entries(before.answers)) {
            const here =
              before.shown.at === "question" && before.shown.id === id ? before.shown.chosen : null;
            expect([option, here]).toContain(after.answers[id]);
          }
          if (Object.keys(after.answers).length > Object.keys(before.answers).length) {
            expect(["continued", "asked-for-result"]).toContain(event.type);
          }
        });
      }),
    );
  });

  test("an unanswered question is shown only when the server named it, with a standing of the other answers", () => {
    fc.assert(
      fc.property(walk, (happenings) => {
        play(happenings, (_, { shown, answers }) => {
          if (shown.at !== "question") return;
          const others = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== shown.id));
          if (shown.standing) expect(shown.standing).toEqual(stand(others));
          else expect(answers).toHaveProperty(shown.id);
          if (shown.standing && !(shown.id in answers)) expect(shown.standing.next).toBe(shown.id);
        });
      }),
    );
  });

  test("only the newest errand is heard", () => {
    fc.assert(
      fc.property(walk, (happenings) => {
        play(happenings, (before, after, event) => {
          if ("errand" in event && event.errand !== before.errand?.id) expect(after).toBe(before);
        });
      }),
    );
  });

  test("progress never lies: never more questions follow than were announced", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (picks) => {
        let state = after([opened]);
        let most = Number.POSITIVE_INFINITY;
        for (const pick of picks) {
          if (state.shown.at !== "question") break;
          const { shown } = state;
          const { number, more, marks } = progress(state, shown.id, shown.standing);
          expect(number + (more ?? 0)).toBeLessThanOrEqual(most);
          expect(marks.filter((mark) => mark === "now")).toHaveLength(1);
          most = number + (more ?? 0);
          const options = QUESTIONS.find(({ id }) => id === shown.id)?.options ?? [];
          const option = options[pick % options.length]?.id ?? "";
          for (const event of [chose(option), continued]) {
            state = reduce(state, event);
            while (state.errand?.asking) state = reduce(state, answered(state));
          }
        }
        expect(state.shown.at).toBe("check");
      }),
    );
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
