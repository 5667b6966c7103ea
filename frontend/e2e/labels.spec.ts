import type { Page } from "@playwright/test";
import { moveOthers, moveTogether } from "./comparison";
import { expect, test } from "./journey";

const WIDTHS = [320, 390, 800, 1280] as const;

test("no label covers another, is cut off or stands on a line of figures, at any width", async ({ page }) => {
  test.slow();
  await page.goto("/compare");
  await page.locator("#edit").evaluate((details: HTMLDetailsElement) => (details.open = true));
  for (const side of ["long", "short"]) {
    await page.locator("#positions-0-side").selectOption(side);
    await page.locator("#positions-0-stop").fill(side === "long" ? "57000" : "63000");
    await page.locator("#positions-0-stop").blur();
    await expect(page.locator("#summary")).toContainText(`${side} 0.1 BTC`);
    await expect(page.locator("#summary")).toContainText(side === "long" ? "57,000" : "63,000");
    for (const percent of [-30, -24, -9, 10]) {
      await moveOthers(page, percent);
      await moveTogether(page, percent);
      await expect(page.locator("#others-said")).toContainText(String(Math.abs(percent)));
      await expect(page.locator("#together-said")).toContainText(String(Math.abs(percent)));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectReadable(page, `${side}, at ${percent} %, ${width} px`);
      }
    }
  }
});

/** No words of a picture cover others, none is cut off by the edge of the page, and no solid or dashed line runs behind any. */
async function expectReadable(page: Page, state: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const shown = [...document.querySelectorAll(".plot text")]
      .map((text) => ({ words: text.textContent.trim(), box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const cut = shown
      .filter(({ box }) => box.left < 0 || box.right > document.documentElement.clientWidth)
      .map(({ words }) => `${words} is cut off`);
    const shape = (line: SVGPolylineElement) => {
      const { left, top, right, bottom } = (line.ownerSVGElement ?? line).getBoundingClientRect();
      const place = line.getScreenCTM() ?? new DOMMatrix();
      const length = line.getTotalLength();
      return Array.from({ length: 400 }, (_, step) => line.getPointAtLength((length * step) / 399))
        .map((point) => point.matrixTransform(place))
        .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
    };
    const lines = [...document.querySelectorAll<SVGPolylineElement>(".plot polyline")].flatMap(shape);
    const struck = shown
      .filter(({ box }) =>
        lines.some(({ x, y }) => x > box.left && x < box.right && y > box.top + 3 && y < box.bottom - 3),
      )
      .map(({ words }) => `a line runs behind ${words}`);
    const covered = shown.flatMap((one, index) =>
      shown
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 &&
            Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 3,
        )
        .map((other) => `${one.words} covers ${other.words}`),
    );
    return [...cut, ...struck, ...covered];
  });
  expect(faults, state).toEqual([]);
}
