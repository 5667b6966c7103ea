import type { Standing } from "../api/marginwise";
import type { Aim, Answers, Entry, Errand, Event, Place, Shown, State } from "./state";
import { keyOf, without } from "./state";

/** The whole behaviour of the wizard. It knows no rule: where to go on is always the server's word. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case "opened":
      return ask(state, { to: "arrive", place: event.place, entry: "replace" });
    case "went":
      return isShown(state.shown, event.place) && !state.errand
        ? state
        : ask(state, { to: "arrive", place: event.place, entry: event.entry });
    case "chose":
      return choose(state, event.option);
    case "continued":
      return goOn(state);
    case "asked-for-result":
      return ask(commit(state), { to: "result" });
    case "consulted":
      return current(state, event, (errand) => consulted(state, errand, event.standing));
    case "recommended":
      return current(state, event, () => ({ ...state, errand: null, leavingTo: event.page }));
    case "refused":
      return current(state, event, (errand) => drop(state, errand, event.questions));
    case "incomplete":
      return current(state, event, () => ask(state, { to: "arrive", place: null, entry: "push" }));
    case "failed":
      return current(state, event, (errand) => {
        const { failure, retryAfterSeconds } = event;
        return showAnyway({
          ...state,
          errand: { ...errand, asking: false, slow: false, failure, retryAfterSeconds },
        });
      });
    case "grew-slow":
      return current(state, event, (errand) => showAnyway({ ...state, errand: { ...errand, slow: true } }));
    case "retried":
      return state.errand && !state.errand.asking ? send(state, state.errand) : state;
    case "returned":
      return { ...state, leavingTo: null, errand: null };
    default:
      return event satisfies never;
  }
}

/** An answer to an errand that a newer one has replaced is nobody's business any more. */
function current(state: State, event: { readonly errand: number }, then: (errand: Errand) => State): State {
  return state.errand?.id === event.errand ? then(state.errand) : state;
}

function choose(state: State, option: string): State {
  if (state.shown.at !== "question") return state;
  // Whoever chooses again while Continue is under way has not continued with this answer.
  const errand = state.errand?.aim.to === "arrive" ? state.errand : null;
  return { ...state, errand, shown: { ...state.shown, chosen: option, missed: 0 } };
}

function goOn(state: State): State {
  if (state.errand?.asking && state.errand.aim.to !== "arrive") return state;
  if (state.shown.at !== "question") return state.shown.at === "check" ? ask(state, { to: "go-on" }) : state;
  if (state.shown.chosen === null) {
    return { ...state, shown: { ...state.shown, missed: state.shown.missed + 1 } };
  }
  return ask(commit(state), { to: "go-on" });
}

/** What is chosen on the screen becomes an answer. */
function commit(state: State): State {
  if (state.shown.at !== "question" || state.shown.chosen === null) return state;
  return { ...state, answers: { ...state.answers, [state.shown.id]: state.shown.chosen } };
}

function ask(state: State, aim: Aim): State {
  if (aim.to === "result" && state.errand?.asking && state.errand.aim.to === "result") return state;
  const answers = toSend(state, aim);
  const standing = aim.to === "result" ? undefined : state.known.get(keyOf(answers));
  if (aim.to !== "result" && standing) return reach({ ...state, errand: null }, aim, standing);
  const failure = aim.to === "arrive" ? null : (state.errand?.failure ?? null);
  return send(state, {
    id: 0,
    aim,
    answers,
    tries: 0,
    asking: true,
    slow: false,
    failure,
    retryAfterSeconds: null,
  });
}

function send(state: State, errand: Errand): State {
  const id = state.lastErrand + 1;
  return {
    ...state,
    lastErrand: id,
    errand: { ...errand, id, tries: errand.tries + 1, asking: true, slow: false },
  };
}

function toSend(state: State, aim: Aim): Answers {
  if (aim.to === "arrive" && aim.place?.at === "question") return without(state.answers, aim.place.id);
  if (aim.to !== "result") return state.answers;
  const notRelevant = state.known.get(keyOf(state.answers))?.notRelevant ?? [];
  return notRelevant.reduce(without, state.answers);
}

function consulted(state: State, errand: Errand, standing: Standing): State {
  const known = new Map(state.known).set(keyOf(errand.answers), standing);
  const { aim } = errand;
  return aim.to === "result" ? state : reach({ ...state, known, errand: null }, aim, standing);
}

function reach(state: State, aim: Exclude<Aim, { to: "result" }>, standing: Standing): State {
  const place = aim.to === "arrive" ? aim.place : null;
  const entry = aim.to === "arrive" ? aim.entry : "push";
  if (place === null) return show(state, whereToGoOn(standing), entry, standing);
  if (mayShow(state, place, standing)) return show(state, place, entry, standing);
  return ask(state, { to: "arrive", place: null, entry: "replace" });
}

function whereToGoOn(standing: Standing): Place {
  return standing.complete || standing.next === null
    ? { at: "check" }
    : { at: "question", id: standing.next };
}

function mayShow(state: State, place: Place, standing: Standing): boolean {
  if (place.at === "check") return Object.keys(state.answers).length > 0;
  const answered = place.id in state.answers && !standing.notRelevant.includes(place.id);
  return answered || standing.next === place.id;
}

function show(state: State, place: Place, entry: Entry, standing: Standing | null): State {
  if (isShown(state.shown, place)) return { ...state, entry, shown: { ...state.shown, standing } as Shown };
  const shown: Shown =
    place.at === "check"
      ? { at: "check", standing }
      : { at: "question", id: place.id, standing, chosen: state.answers[place.id] ?? null, missed: 0 };
  return { ...state, entry, shown };
}

/** A place one has been to needs no server: only its progress is left out until the server is back. */
function showAnyway(state: State): State {
  const aim = state.errand?.aim;
  if (aim?.to !== "arrive" || aim.place === null || isShown(state.shown, aim.place)) return state;
  const known =
    aim.place.at === "check" ? Object.keys(state.answers).length > 0 : aim.place.id in state.answers;
  return known ? show(state, aim.place, aim.entry, null) : state;
}

function isShown(shown: Shown, place: Place): boolean {
  return place.at === "check" ? shown.at === "check" : shown.at === "question" && shown.id === place.id;
}

/** Answers that the server does not know are removed and said; the errand is run again with the others. */
function drop(state: State, errand: Errand, questions: readonly string[]): State {
  const answers = questions.reduce(without, state.answers);
  if (keyOf(answers) === keyOf(state.answers)) {
    return { ...state, errand: { ...errand, asking: false, slow: false, failure: "not-understood" } };
  }
  const { shown } = state;
  const here = shown.at === "question" && questions.includes(shown.id) ? { ...shown, chosen: null } : shown;
  const aim: Aim = errand.aim.to === "result" ? { to: "arrive", place: null, entry: "push" } : errand.aim;
  return ask({ ...state, answers, shown: here, dropped: true, errand: null }, aim);
}
