/** Lets the comparison answer at once: every change of the form is drawn by the server and put in its place. */

import "./compare.css";
import { drawnPage } from "../api/drawn-page";
import { newestWins } from "./newest-wins";

function formOf(page: Document): HTMLFormElement | null {
  return page.querySelector<HTMLFormElement>("#account");
}

function typed(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") fields.append(name, value);
  }
  return fields;
}

function replace(selector: string, drawn: Document): void {
  document.querySelectorAll(selector).forEach((old) => {
    const fresh = drawn.getElementById(old.id);
    if (fresh && old.id) old.replaceWith(fresh);
  });
}

/** Sliders and fields keep the focus and what is typed; only what the server says about them is taken over. */
function takeOver(drawn: Document): void {
  for (const input of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    const fresh = input.id && drawn.getElementById(input.id);
    if (!fresh) continue;
    for (const name of ["aria-invalid", "aria-valuetext", "min", "max"]) {
      const value = fresh.getAttribute(name);
      if (value === null) input.removeAttribute(name);
      else input.setAttribute(name, value);
    }
    const label = document.querySelector(`label[for="${CSS.escape(input.id)}"]`);
    const said = drawn.querySelector(`label[for="${CSS.escape(input.id)}"]`);
    if (label && said) label.textContent = said.textContent;
  }
}

function withoutPlainButtons(): void {
  document.querySelectorAll<HTMLElement>(".plain-only").forEach((button) => (button.hidden = true));
}

function say(id: string, words: string): void {
  const place = document.getElementById(id);
  if (place) place.textContent = words;
}

function trouble(): void {
  say("trouble", document.getElementById("trouble")?.dataset.words ?? "");
}

/** The same picture needs the same parts; an account that was not understood has none. */
function sameParts(drawn: Document): boolean {
  const parts = (page: Document) => [...page.querySelectorAll(".twin, #draw, #tables")].length;
  return parts(drawn) === parts(document) || drawn.getElementById("tables") === null;
}

function show(drawn: Document): void {
  say("trouble", "");
  if (!sameParts(drawn)) {
    replaceAll(drawn);
    return;
  }
  const understood = drawn.getElementById("tables") !== null;
  replace(understood ? "[data-live]" : "#errors, .field-error", drawn);
  takeOver(drawn);
  withoutPlainButtons();
}

/** Another number of positions, or an account from an address: everything is new. */
function replaceAll(drawn: Document): void {
  const focused = document.activeElement?.id;
  const open = document.querySelector<HTMLDetailsElement>("#edit")?.open ?? false;
  const fresh = drawn.querySelector("main > .frame");
  if (fresh) document.querySelector("main > .frame")?.replaceWith(fresh);
  const form = document.querySelector<HTMLDetailsElement>("#edit");
  if (form && open) form.open = true;
  if (focused) document.getElementById(focused)?.focus();
  withoutPlainButtons();
  listen();
}

function remember(fields: URLSearchParams): void {
  history.replaceState(history.state, "", `#${fields.toString()}`);
}

/** How many forms a press of a button has replaced. What was asked of an older one no longer fits. */
let replaced = 0;

const redraw = newestWins(async (asked: { readonly fields: URLSearchParams; readonly after: number }) => {
  if (asked.after !== replaced) return;
  const drawn = await drawnPage(location.pathname, asked.fields);
  if (asked.after !== replaced) return;
  if (drawn) show(drawn);
  else trouble();
});

function changed(): void {
  const form = formOf(document);
  if (!form) return;
  const fields = typed(form);
  remember(fields);
  redraw({ fields, after: replaced });
}

async function press(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const fields = typed(form);
  if (button instanceof HTMLButtonElement && button.name) fields.set(button.name, button.value);
  const drawn = await drawnPage(location.pathname, fields);
  if (!drawn) {
    trouble();
    return;
  }
  replaced += 1;
  replaceAll(drawn);
  const now = formOf(document);
  if (now) remember(typed(now));
  const legends = document.querySelectorAll<HTMLElement>("#fields legend");
  document.querySelector<HTMLElement>(".error-summary, #fields fieldset:last-of-type select")?.focus();
  say("said", legends[legends.length - 1]?.textContent ?? "");
}

function listen(): void {
  const form = formOf(document);
  if (!form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void press(form, event.submitter);
  });
  for (const element of form.elements) {
    element.addEventListener(element.matches("[type=range]") ? "input" : "change", changed);
    element.addEventListener("change", () => {
      window.setTimeout(() => {
        say("said", document.querySelector("#told > p")?.textContent ?? "");
      }, 400);
    });
  }
}

withoutPlainButtons();
listen();
if (location.hash.length > 1) {
  void drawnPage(location.pathname, new URLSearchParams(location.hash.slice(1))).then((drawn) => {
    if (drawn) replaceAll(drawn);
    else trouble();
  });
}
