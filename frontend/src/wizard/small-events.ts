/** Events of the small questionnaire, and a server that answers at once. */
import { reduce } from "./reduce";
import { QUESTIONS, stand } from "./small-questionnaire";
import type { Answers, Event, State } from "./state";
import { begin, keyOf } from "./state";

export const opened: Event = { type: "opened", place: null };
export const continued: Event = { type: "continued" };
export const chose = (option: string): Event => ({ type: "chose", option });
export const went = (id: string): Event => ({ type: "went", place: { at: "question", id }, entry: "follow" });

/** What the server answers to the errand that is under way. */
export function answered({ errand }: State): Event {
  if (!errand) throw new Error("nothing was asked");
  return errand.aim.to === "result"
    ? { type: "recommended", errand: errand.id, page: `/r/${keyOf(errand.answers)}` }
    : { type: "consulted", errand: errand.id, standing: stand(errand.answers) };
}

export function failed({ errand }: State): Event {
  return { type: "failed", errand: errand?.id ?? 0, failure: "unreachable", retryAfterSeconds: null };
}

/** The state after these events, each errand answered at once. */
export function after(events: readonly Event[], kept: Answers = {}): State {
  return events.reduce(
    (state, event) => {
      let next = reduce(state, event);
      while (next.errand?.asking) next = reduce(next, answered(next));
      return next;
    },
    begin(QUESTIONS, kept),
  );
}

export const COMPLETE: Answers = { roof: "sound", heating: "stove", chimney: "swept", budget: "ample" };
