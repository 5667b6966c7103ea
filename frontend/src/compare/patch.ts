import { Idiomorph } from "idiomorph";

/**
 * Whose word counts in the fields: the reader's, who may have typed on, or that of the page just drawn; or of one drawn
 * from what was pasted.
 */
export type Fields = "as-typed" | "as-drawn" | "as-read";

/** The box for pasted positions and what was read out of it: only reading it again changes them. */
const OF_BOX = ["paste-text", "pasted"];

/** What is being read out, and the list of symbols that was fetched. */
const KEPT: ReadonlySet<string> = new Set(["said", "symbols"]);

/** Turns the page into the drawn one and leaves alone what is the same: focus, an open form, what is being read out. */
export function patch(drawn: Document, fields: Fields): void {
  const whole = fields !== "as-typed" || understood(drawn);
  for (const selector of whole ? ["main > .frame"] : ["#errors", "#account"]) {
    const here = document.querySelector(selector);
    const fresh = drawn.querySelector(selector);
    if (here && fresh) void Idiomorph.morph(here, fresh, { callbacks: keeping(fields) });
  }
  withoutPlainButtons();
}

/** Buttons that only a page without a script needs. */
export function withoutPlainButtons(): void {
  document.querySelectorAll<HTMLElement>(".plain-only").forEach((button) => (button.hidden = true));
}

/** An account that was not understood comes without figures: those of before stay. */
export function understood(drawn: Document): boolean {
  return drawn.getElementById("tables") !== null;
}

function keeping(fields: Fields) {
  return {
    beforeNodeMorphed: (node: Node) =>
      !(node instanceof Element && (KEPT.has(node.id) || (fields !== "as-read" && OF_BOX.includes(node.id)))),
    beforeAttributeUpdated: (name: string, element: Element, change: "update" | "remove") => {
      if (name === "hidden") return false;
      if (name === "open") return change === "update";
      const typed = name === "value" || name === "selected";
      return !(typed && fields === "as-typed" && element.matches("input, select, option"));
    },
  };
}
