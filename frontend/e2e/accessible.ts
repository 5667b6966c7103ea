import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NARROWEST = 320;

/** Axe finds nothing, and the narrowest phone need not scroll sideways. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(`${AXE}; undefined`);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  expect(found, state).toEqual([]);

  const size = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${state} at ${NARROWEST} px`).toBeLessThanOrEqual(NARROWEST);
  if (size) await page.setViewportSize(size);
}
