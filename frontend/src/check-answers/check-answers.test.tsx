// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test } from "vitest";
import { CheckAnswers } from "./check-answers";

test("every question stands in the list, and each link says what it changes", () => {
  const opened: string[] = [];
  render(
    <CheckAnswers
      heading="Check your answers"
      lead="Look again."
      rows={[
        { id: "roof", topic: "The roof", text: "Sound", link: "Change", quiet: false },
        { id: "chimney", topic: "The chimney", text: "Not asked. No stove.", link: null, quiet: true },
      ]}
      onOpen={(question) => opened.push(question)}
    />,
    document.body,
  );

  expect([...document.querySelectorAll("dt")].map((topic) => topic.textContent)).toEqual([
    "The roof",
    "The chimney",
  ]);
  const links = [...document.querySelectorAll("a")];
  expect(links.map((link) => link.getAttribute("aria-label"))).toEqual(["Change: The roof"]);
  links[0]?.click();
  expect(opened).toEqual(["roof"]);
});
