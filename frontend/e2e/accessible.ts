import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const THEMES = ["light", "dark"] as const;
const WIDTHS = [1280, 390, 320] as const;
const HEIGHT = 900;

/** What the theme and the room on the page can change. Every other rule reads the page itself, once. */
const COLOUR = ["color-contrast"];
const ROOM = ["target-size", "scrollable-region-focusable"];

/** Axe leaves out a rule about room unless it is asked for it. */
const ALL = { rules: Object.fromEntries(ROOM.map((rule) => [rule, { enabled: true }])) };

/** Axe finds nothing, in both themes, at every width. Leaves the page wide and in its own theme. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const again = { runOnly: colorScheme === THEMES[0] ? [...COLOUR, ...ROOM] : COLOUR };
      const first = width === WIDTHS[0] && colorScheme === THEMES[0];
      await expectNothingFound(page, `${state}, ${width} px, ${colorScheme}`, first ? ALL : again);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
}

async function expectNothingFound(page: Page, state: string, options: RunOptions): Promise<void> {
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ["violations"], selectors: false, ...options })})`,
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  expect(found, state).toEqual([]);
}
