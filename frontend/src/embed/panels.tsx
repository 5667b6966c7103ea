import { render } from "preact";
import { Glossary } from "../glossary/glossary";
import type { PageData } from "../wizard/page-data";

const PANEL = /^meaning-(.+)$/;

/**
 * The meaning of a term of the questions, made when it is asked for: all of them at once would each ask for the focus, which
 * a browser refuses a frame, and says so in the host's console.
 */
export function makePanels({ glossary, words }: PageData): void {
  document.addEventListener(
    "click",
    ({ target }) => {
      const id = PANEL.exec(opener(target)?.getAttribute("popovertarget") ?? "")?.[1] ?? "";
      const term = glossary[id];
      if (!term || document.getElementById(`meaning-${id}`)) return;
      const place = document.createElement("div");
      document.body.append(place);
      render(<Glossary terms={{ [id]: term }} close={words.closeTerm} />, place);
    },
    true,
  );
}

/** A frame is as tall as its page, so its lower edge may be out of sight: a meaning opens beside its term. */
export function placePanels(): void {
  let pressed: Element | null = null;
  document.addEventListener(
    "click",
    ({ target }) => {
      pressed = opener(target) ?? pressed;
    },
    true,
  );
  document.addEventListener(
    "toggle",
    ({ target: panel }) => {
      if (!(panel instanceof HTMLElement) || !panel.matches(":popover-open") || !pressed) return;
      const { top, bottom } = pressed.getBoundingClientRect();
      const above = bottom + panel.offsetHeight > innerHeight && top > panel.offsetHeight;
      panel.style.top = above ? "auto" : `${bottom}px`;
      panel.style.bottom = above ? `${innerHeight - top}px` : "auto";
    },
    true,
  );
}

function opener(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[popovertarget]") : null;
}
