// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  document.body.innerHTML = `
    <button hidden data-copy data-done="Link copied." data-failed="Not copied.">Copy link</button>
    <button hidden data-print>Print</button>
    <p role="status" data-result-status></p>`;
});

test("copying the link is announced", async () => {
  const written: string[] = [];
  clipboard((text) => {
    written.push(text);
    return Promise.resolve();
  });

  await import("./result");
  button("[data-copy]").click();

  await vi.waitFor(() => {
    expect(status()).toBe("Link copied.");
  });
  expect(written).toEqual([location.origin + location.pathname]);
});

test("a refused clipboard is announced, not hidden", async () => {
  clipboard(() => Promise.reject(new Error("not allowed")));

  await import("./result");
  button("[data-copy]").click();

  await vi.waitFor(() => {
    expect(status()).toBe("Not copied.");
  });
});

test("without a clipboard only printing is offered", async () => {
  vi.stubGlobal("navigator", {});

  await import("./result");

  expect(button("[data-copy]").hidden).toBe(true);
  expect(button("[data-print]").hidden).toBe(false);
});

function clipboard(writeText: (text: string) => Promise<void>): void {
  vi.stubGlobal("navigator", { clipboard: { writeText } });
}

function button(selector: string): HTMLButtonElement {
  const found = document.querySelector<HTMLButtonElement>(selector);
  if (!found) throw new Error(`no button ${selector}`);
  return found;
}

function status(): string | null | undefined {
  return document.querySelector("[data-result-status]")?.textContent;
}
