import type { Locator, Page } from "@playwright/test";

/** The slider that moves the other positions. */
export function others(page: Page): Locator {
  return page.locator("#others");
}

/** Without a press of a key or a mouse, and so at once. */
export async function moveOthers(page: Page, percent: number): Promise<void> {
  await others(page).evaluate((slider: HTMLInputElement, value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  }, percent);
}
