// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { suggestSymbols } from "./symbols";

const answers: (() => Promise<Response>)[] = [];
const asked = vi.fn(() => answers.shift()?.() ?? Promise.reject(new Error("nobody answers")));

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  asked.mockClear();
  answers.length = 0;
  document.body.innerHTML =
    '<input id="wallet"><input id="one" list="symbols"><input id="two" list="symbols"><datalist id="symbols"></datalist>';
});

function focus(id: string): void {
  document.getElementById(id)?.dispatchEvent(new Event("focusin", { bubbles: true }));
}

function suggested(): string[] {
  return [...document.querySelectorAll("option")].map((option) => option.value);
}

function known(...symbols: string[]): () => Promise<Response> {
  return () => Promise.resolve(Response.json({ symbols }));
}

test("the symbols are fetched when a reader comes to a field for one, and once", async () => {
  answers.push(known("BTCUSDT", "ETHUSDC"));
  suggestSymbols();

  focus("wallet");
  expect(asked).not.toHaveBeenCalled();
  focus("one");
  focus("two");

  await vi.waitFor(() => {
    expect(suggested()).toEqual(["BTCUSDT", "ETHUSDC"]);
  });
  focus("one");
  expect(asked).toHaveBeenCalledTimes(1);
});

test("a service that does not answer is asked again at the next field", async () => {
  answers.push(() => Promise.reject(new Error("away")), known("BTCUSDT"));
  suggestSymbols();

  focus("one");
  await vi.waitFor(() => {
    focus("two");
    expect(suggested()).toEqual(["BTCUSDT"]);
  });

  expect(asked).toHaveBeenCalledTimes(2);
});
