import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { progress } from "./progress";
import { reduce } from "./reduce";
import { after, answered, chose, continued, failed, opened, went } from "./small-events";
import { QUESTIONS, stand } from "./small-questionnaire";
import type { Event, State } from "./state";
import { begin } from "./state";

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
