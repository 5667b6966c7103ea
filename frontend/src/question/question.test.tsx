// @vitest-environment happy-dom
import { render } from "preact";
import { beforeEach, expect, test } from "vitest";
import { MissingAnswer, Question } from "./question";

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("main");
  document.body.replaceChildren(place);
});

function draw(given: { chosen?: string; error?: string }): string[] {
  const chosen: string[] = [];
  render(
    <Question
      id="roof"
      text="How is the roof?"
      hint="Look at it."
      why="Rain."
      options={[
        { id: "sound", text: "Sound" },
        { id: "leaky", text: "Leaky" },
      ]}
      chosen={given.chosen ?? null}
      error={given.error ?? null}
      words={{ whyWeAsk: "Why we ask", error: "Error:" }}
      onChoose={(option) => chosen.push(option)}
    />,
    place,
  );
  return chosen;
}

const radios = () => [...document.querySelectorAll("input")];

test("the question is the heading, and nothing is chosen beforehand", () => {
  draw({});
  expect(document.querySelector("fieldset > legend > h1")?.textContent).toBe("How is the roof?");
  expect(radios().map((radio) => radio.checked)).toEqual([false, false]);
});

test("a radio's name is its text alone, without the number of its key", () => {
  draw({});
  expect(document.querySelector(".option kbd")?.getAttribute("aria-hidden")).toBe("true");
});

test("choosing says which option", () => {
  const chosen = draw({});
  radios()[1]?.click();
  expect(chosen).toEqual(["leaky"]);
});

test("hint and error describe the group", () => {
  draw({ error: "Say how the roof is" });
  const ids = document.querySelector("fieldset")?.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "Look at it.",
    "Error: Say how the roof is",
  ]);
});

test("the summary leads to the first radio", () => {
  render(<MissingAnswer id="roof" heading="One answer is missing" error="Say how the roof is" />, place);
  const radio = document.createElement("input");
  radio.id = "roof-1";
  document.body.append(radio);

  document.querySelector("a")?.click();

  expect(document.activeElement).toBe(radio);
});
