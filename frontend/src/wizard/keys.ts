import type { Event, State } from "./state";

/** Number keys choose, Enter continues; everywhere else in the page both keep their own meaning. */
export function keysOf(root: HTMLElement, state: () => State, send: (event: Event) => void) {
  return (key: KeyboardEvent): void => {
    if (key.defaultPrevented || key.repeat || key.isComposing) return;
    if (key.ctrlKey || key.altKey || key.metaKey || key.shiftKey) return;
    if (!isOurs(root, key.target) || document.querySelector(":popover-open")) return;
    if (key.key === "Enter") {
      // On a radio the browser itself submits; here focus is on the heading or on nothing.
      if (key.target instanceof HTMLInputElement) return;
      key.preventDefault();
      root.querySelector("form")?.requestSubmit();
      return;
    }
    const { shown, questions } = state();
    if (shown.at !== "question" || !/^[1-9]$/.test(key.key)) return;
    const option = questions.find(({ id }) => id === shown.id)?.options[Number(key.key) - 1];
    if (!option) return;
    key.preventDefault();
    send({ type: "chose", option: option.id });
    root.querySelector<HTMLInputElement>(".option :checked")?.focus();
  };
}

/** A control that has a use for the key itself keeps it; only a radio of ours has none for numbers. */
function isOurs(root: HTMLElement, target: EventTarget | null): boolean {
  if (target === document.body) return true;
  if (!(target instanceof HTMLElement) || !root.contains(target)) return false;
  if (target instanceof HTMLInputElement) return target.type === "radio";
  return !target.matches("a, button, summary, select, textarea, [contenteditable]");
}
