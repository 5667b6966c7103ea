import { render } from "preact";
import type { Marginwise } from "../api/marginwise";
import { fragmentOf, placeOf } from "./address";
import { keepAnswers, keptAnswers } from "./kept-answers";
import type { PageData } from "./page-data";
import { reduce } from "./reduce";
import { runErrands } from "./run-errands";
import type { Answers, Event, Place, State } from "./state";
import { begin } from "./state";
import { keysOf } from "./keys";
import { titleOf, Wizard } from "./wizard";

interface Stage {
  readonly root: HTMLElement;
  readonly notice: HTMLElement | null;
  /** Where the way back from the first question leads. */
  readonly home: string;
}

/** Lets events change the state, and the state change the screen, the address, the tab's memory and the server's work. */
export function conduct(page: PageData, server: Marginwise, { root, notice, home }: Stage): void {
  let state = begin(page.questions, answersToBeginWith(page));
  const errands = runErrands(server, send);

  function send(event: Event): void {
    const before = state;
    state = reduce(before, event);
    if (state === before) return;
    if (state.answers !== before.answers) keepAnswers(state.answers);
    if (!samePlace(before, state)) enter(state, page);
    else if (!state.errand) correctAddress(state, page);
    draw();
    if (before.shown.at !== "opening" && !samePlace(before, state)) focusHeading(root);
    if (missed(state) > missed(before)) root.querySelector<HTMLElement>(".error-summary")?.focus();
    errands(state.errand);
    if (state.leavingTo !== null && state.leavingTo !== before.leavingTo) {
      location.assign(state.leavingTo);
    }
  }

  function draw(): void {
    document.title = titleOf(page, state);
    render(
      <Wizard
        page={page}
        state={state}
        notice={notice}
        send={send}
        onBack={back}
        onReload={() => {
          location.reload();
        }}
      />,
      root,
    );
  }

  /** Where the browser has nothing of ours to go back to, the question before; before the first, home. */
  function back(): void {
    if (depth() > 0) {
      history.back();
      return;
    }
    const place = placeBefore(state);
    if (place) send({ type: "went", place, entry: "replace" });
    else location.assign(home);
  }

  addEventListener("popstate", () => {
    const place = placeOf(location.hash, page.questions);
    if (place) send({ type: "went", place, entry: "follow" });
    else if (location.hash === "") send({ type: "opened", place: null });
  });
  addEventListener("pageshow", (shown) => {
    if (shown.persisted) send({ type: "returned" });
  });
  addEventListener("online", () => {
    send({ type: "retried" });
  });
  document.addEventListener(
    "keydown",
    keysOf(root, () => state, send),
  );

  history.scrollRestoration = "manual";
  keepAnswers(state.answers);
  draw();
  send({ type: "opened", place: placeOf(location.hash, page.questions) });
}

/** Those that the address brought count more than those of the tab, but once: a reload must not bring them again. */
function answersToBeginWith({ answers }: PageData): Answers {
  if (Object.keys(answers).length === 0) return keptAnswers();
  history.replaceState(history.state, "", location.pathname + location.hash);
  return answers;
}

function samePlace(before: State, after: State): boolean {
  const [one, other] = [before.shown, after.shown];
  return one.at === other.at && (one.at !== "question" || other.at !== "question" || one.id === other.id);
}

function missed({ shown }: State): number {
  return shown.at === "question" ? shown.missed : 0;
}

/** How many pages of the wizard the browser can go back through. */
function depth(): number {
  const entry = history.state as { readonly depth?: number } | null;
  return entry?.depth ?? 0;
}

function enter({ shown, entry }: State, page: PageData): void {
  if (shown.at === "opening" || entry === "follow") return;
  const address = fragmentOf(shown);
  if (entry === "push" && placeOf(location.hash, page.questions)) {
    history.pushState({ depth: depth() + 1 }, "", address);
    return;
  }
  history.replaceState({ depth: depth() }, "", address);
}

/** An address that leads nowhere yet, typed or from an old entry, gives way to that of the place on the screen. */
function correctAddress({ shown }: State, page: PageData): void {
  const named = placeOf(location.hash, page.questions);
  if (shown.at === "opening" || named === null || fragmentOf(named) === fragmentOf(shown)) return;
  history.replaceState({ depth: depth() }, "", fragmentOf(shown));
}

function focusHeading(root: HTMLElement): void {
  scrollTo(0, 0);
  root.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

function placeBefore(state: State): Place | null {
  const { shown, questions, answers } = state;
  const here = shown.at === "question" ? questions.findIndex(({ id }) => id === shown.id) : questions.length;
  const notRelevant = shown.at === "opening" ? [] : (shown.standing?.notRelevant ?? []);
  const before = questions.slice(0, here).filter(({ id }) => id in answers && !notRelevant.includes(id));
  const last = before.at(-1);
  return last ? { at: "question", id: last.id } : null;
}
