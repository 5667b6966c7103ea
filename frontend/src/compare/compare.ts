/** Lets the comparison answer at once: every change of the form is drawn by the server and put in its place. */

import "./besides.css";
import "./compare.css";
import { drawnPage } from "../api/drawn-page";
import { newestWins } from "./newest-wins";
import { isOfBox, isTooLarge, readsBox, settleBox } from "./paste";
import { patch, understood, withoutPlainButtons } from "./patch";
import { suggestSymbols } from "./symbols";
import { carryOver } from "./typed-meanwhile";

/** What the newest request asked for; null after one that failed, so that the same may be asked again. */
let asked: string | null = null;
/** What the picture shows. */
let shown: string | null = null;
/** Whether a change waits to be read out. While a slider is drawn along, it is not: only where it comes to rest. */
let toTell = false;
/** How many forms a press of a button has replaced. What was asked of an older one no longer fits. */
let replaced = 0;
/** The account that the address names, until it has arrived. */
let named = location.hash.length > 1 ? new URLSearchParams(location.hash.slice(1)) : null;
/** Whether the figures were pasted: then they stand in the address only once that is asked for. */
let isPrivate = false;
/** What was typed before it had. */
const typedEarly = new Set<string>();
/** A form that the server is drawing anew, and what was typed into the old one since. */
let awaited: { readonly form: Promise<boolean>; readonly typed: Set<string> } | null = null;

function account(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("#account");
}

function typedInto(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !isOfBox(name)) fields.append(name, value);
  }
  return fields;
}

function remember(fields: URLSearchParams): void {
  if (isPrivate) return;
  history.replaceState(history.state, "", `#${fields.toString()}`);
}

function say(id: string, words: string): void {
  const place = document.getElementById(id);
  if (place && place.textContent !== words) place.textContent = words;
}

function trouble(): void {
  say("trouble", document.getElementById("trouble")?.dataset.words ?? "");
}

/** Reads out what the picture shows, once it shows what was asked for last. */
function tell(): void {
  if (!toTell || shown !== asked) return;
  toTell = false;
  say("said", sentence()?.textContent ?? "");
}

/** The sentence that says what the picture shows. */
function sentence(): Element | null {
  return document.querySelector("#told > p");
}

interface Question {
  readonly fields: URLSearchParams;
  readonly after: number;
}

const redraw = newestWins(async ({ fields, after }: Question) => {
  if (after !== replaced) return;
  const drawn = await drawnPage(location.pathname, fields);
  if (after !== replaced) return;
  const isNewest = fields.toString() === asked;
  if (!drawn) {
    if (isNewest) {
      asked = null;
      toTell = false;
    }
    trouble();
    return;
  }
  patch(drawn, "as-typed");
  say("trouble", "");
  shown = fields.toString();
  // What was not understood is an alert, which is read out by itself.
  if (isNewest && !understood(drawn)) toTell = false;
  tell();
});

/** @param field the one just changed, if it was a single one */
function changed(field?: string): void {
  if (awaited ?? named) {
    if (field) (awaited?.typed ?? typedEarly).add(field);
    if (!awaited && named) void open(named);
    return;
  }
  const form = account();
  if (!form) return;
  const fields = typedInto(form);
  remember(fields);
  if (fields.toString() === asked) {
    tell();
    return;
  }
  asked = fields.toString();
  redraw({ fields, after: replaced });
}

/** Has the whole form drawn anew; what is typed until it comes is carried over. Answers whether it came. */
function renew(
  fields: URLSearchParams | FormData,
  typed: Set<string>,
  removed: number | null = null,
): Promise<boolean> {
  const form = drawnPage(location.pathname, fields).then((drawn) => {
    awaited = null;
    if (!drawn) {
      trouble();
      return false;
    }
    replaced += 1;
    const carried = carryOver(typed, removed);
    patch(drawn, fields instanceof FormData ? "as-read" : "as-drawn");
    const now = account();
    asked = shown = now && typedInto(now).toString();
    toTell = false;
    carried.putBack();
    return true;
  });
  awaited = { form, typed };
  return form;
}

async function open(address: URLSearchParams): Promise<void> {
  if (!(await renew(address, typedEarly))) return;
  named = null;
  changedMeanwhile(typedEarly);
}

async function press(button: HTMLElement | null): Promise<void> {
  if (named) await awaited?.form;
  const form = account();
  if (awaited || named || !form) return;
  const does = button instanceof HTMLButtonElement && button.name !== "" ? button : null;
  const box = readsBox(does) ? new FormData(form) : null;
  if (box && isTooLarge(box)) {
    say("trouble", document.getElementById("trouble")?.dataset.tooLarge ?? "");
    return;
  }
  const fields = box ?? typedInto(form);
  if (does) fields.set(does.name, does.value);
  const typed = new Set<string>();
  const focused = document.activeElement;
  if (await renew(fields, typed, removedBy(does))) {
    const { activeElement } = document;
    const stayed = activeElement === focused || activeElement === document.body;
    if (box) pasted(stayed);
    else pressed(does !== null, stayed);
  }
  changedMeanwhile(typed);
}

/** Moves on to what a press has brought, unless the reader has moved on meanwhile, and says it. */
function pressed(does: boolean, stayed: boolean): void {
  const form = account();
  if (form) remember(typedInto(form));
  const next = does ? ".error-summary, #fields > fieldset:last-of-type input" : ".error-summary";
  if (stayed) document.querySelector<HTMLElement>(next)?.focus();
  const words = does ? [...document.querySelectorAll("#fields > fieldset > legend")].at(-1) : sentence();
  say("said", words?.textContent ?? "");
}

/** Moves on to what was read, and says it; nothing of it stands in the address yet. */
function pasted(stayed: boolean): void {
  say("trouble", "");
  if (settleBox()) {
    isPrivate = true;
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  if (stayed) document.querySelector<HTMLElement>(".error-summary, #pasted-heading")?.focus();
  say("said", document.getElementById("pasted-summary")?.textContent ?? "");
}

/** Puts the figures into the address, from now on with every change. */
function keep(button: HTMLElement): void {
  const form = account();
  if (!form) return;
  isPrivate = false;
  remember(typedInto(form));
  say("said", button.dataset.words ?? "");
  button.hidden = true;
  document.getElementById("pasted-heading")?.focus();
}

function changedMeanwhile(typed: ReadonlySet<string>): void {
  if (typed.size === 0) return;
  toTell = true;
  changed();
}

/** The position that a button takes away, counted from 0. */
function removedBy(button: HTMLButtonElement | null): number | null {
  const [, position] = /^remove-(\d+)$/.exec(button?.value ?? "") ?? [];
  return position === undefined ? null : Number(position);
}

function fieldOf(event: Event): HTMLInputElement | HTMLSelectElement | null {
  const { target } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && target.form === account() && !isOfBox(target.name) ? target : null;
}

document.addEventListener("input", (event) => {
  const field = fieldOf(event);
  if (field?.type === "range") changed(field.id);
  else if (field) awaited?.typed.add(field.id);
});
document.addEventListener("change", (event) => {
  const field = fieldOf(event);
  if (!field) return;
  toTell = true;
  changed(field.id);
});
document.addEventListener("submit", (event) => {
  if (event.target !== account()) return;
  event.preventDefault();
  void press(event.submitter);
});

document.addEventListener("click", (event) => {
  if (event.target instanceof HTMLElement && event.target.id === "keep") keep(event.target);
});

suggestSymbols();
withoutPlainButtons();
if (named) void open(named);
