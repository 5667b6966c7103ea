import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HEIGHT = 900;

/** What the theme and the room on the page can change. Every other rule reads the page itself, once. */
const COLOUR = ["color-contrast"];
const ROOM = ["target-size", "scrollable-region-focusable"];

interface View {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly options: RunOptions;
}

/** Axe leaves out a rule about room unless it is asked for it. */
const FIRST: View = {
  width: 1280,
  colorScheme: "light",
  options: { rules: Object.fromEntries(ROOM.map((rule) => [rule, { enabled: true }])) },
};
const NARROWEST: View = { width: 320, colorScheme: "dark", options: { runOnly: [...COLOUR, ...ROOM] } };

/** A theme changes colours and a width changes room: each of both, not each pair. */
const VIEWS: readonly View[] = [
  FIRST,
  { width: 1280, colorScheme: "dark", options: { runOnly: COLOUR } },
  { width: 390, colorScheme: "light", options: { runOnly: [...COLOUR, ...ROOM] } },
  NARROWEST,
];

/** Axe finds nothing, in both themes, at every width. Leaves the page wide and in its own theme. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectNothingFoundIn(VIEWS, page, state);
}

/** The same of a page that was read in another language already: its colours are known, its words and their room are not. */
export async function expectAccessibleToo(page: Page, state: string): Promise<void> {
  await expectNothingFoundIn([FIRST, NARROWEST], page, state);
}

async function expectNothingFoundIn(views: readonly View[], page: Page, state: string): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  for (const { width, colorScheme, options } of views) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    await expectNothingFound(page, `${state}, ${width} px, ${colorScheme}`, options);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: FIRST.width, height: HEIGHT });
}

async function expectNothingFound(page: Page, state: string, options: RunOptions): Promise<void> {
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ["violations"], selectors: false, ...options })})`,
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  expect(found, state).toEqual([]);
}
