// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test } from "vitest";
import { Glossary, ProseText } from "./glossary";

test("a term opens the panel of its meaning", () => {
  render(
    <>
      <p>
        <ProseText prose={["Learn ", { term: "bulkhead", text: "bulkheads" }, " first."]} />
      </p>
      <Glossary terms={{ bulkhead: { term: "Bulkhead", meaning: "A wall in a ship." } }} close="Close" />
    </>,
    document.body,
  );

  expect(document.querySelector("p")?.textContent).toBe("Learn bulkheads first.");
  const panel = document.getElementById(document.querySelector(".term")?.getAttribute("popovertarget") ?? "");
  expect(panel?.getAttribute("popover")).toBe("auto");
  expect(panel?.textContent).toContain("A wall in a ship.");
  const name = document.getElementById(panel?.getAttribute("aria-labelledby") ?? "");
  expect(name?.textContent).toBe("Bulkhead");
});
