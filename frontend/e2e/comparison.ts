import type { Locator, Page } from "@playwright/test";

/** The slider that moves the other positions. */
export function others(page: Page): Locator {
  return page.locator("#others");
}

/** Without a press of a key or a mouse, and so at once. */
export async function moveOthers(page: Page, percent: number): Promise<void> {
  await move(others(page), percent);
}

/** The slider that moves all positions, in the same way. */
export async function moveTogether(page: Page, percent: number): Promise<void> {
  await move(page.locator("#together"), percent);
}

async function move(where: Locator, percent: number): Promise<void> {
  await where.evaluate((slider: HTMLInputElement, value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  }, percent);
}
