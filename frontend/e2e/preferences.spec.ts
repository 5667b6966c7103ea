import type { Page, Route } from "@playwright/test";
import { atQuestion, answer, CROSS, expect, goOn, option, test } from "./journey";
import { expectToStandOut } from "./standing-out";

const PAGES = [
  "/",
  "/r/2026-12.087NGW",
  `/r?${new URLSearchParams(CROSS).toString()}`,
  "/compare",
  "/rules",
  "/answers",
  "/guide/isolated-margin",
  "/guide/cross-margin",
  "/partners",
  "/reference",
];

async function expectToStandOutInBoth(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await expectToStandOut(page, `${state}, ${colorScheme}`);
  }
}

for (const path of PAGES) {
  test(`in forced colours everything on ${path} stands out`, async ({ page }) => {
    await page.goto(path);
    await expectToStandOutInBoth(page, path);
  });
}

test("in forced colours a question, what is chosen and an error stand out", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await goOn(page);
  await expect(page.locator(".error-summary")).toBeFocused();
  await expectToStandOutInBoth(page, "error");

  await option(page, "own-risk", "not-sure").check();
  const chosen = page.locator(".option", { has: option(page, "own-risk", "not-sure") });
  await expect(chosen).toHaveCSS("outline-style", "solid");
  await expectToStandOutInBoth(page, "chosen");

  await goOn(page);
  await atQuestion(page, "experience");
  await expect(page.locator(".quiet-note")).toHaveCSS("border-top-style", "solid");
  await expectToStandOutInBoth(page, "settled");
});

test("who asks for less motion sees none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of PAGES) {
    await page.goto(path);
    expect(await moving(page), path).toEqual([]);
  }

  let held = holdAnswer(page);
  await page.goto("/wizard");
  const asked = await held;
  await expect(page.locator(".opening")).toBeAttached();
  expect(await moving(page), "opening").toEqual([]);
  await asked.continue();

  held = holdAnswer(page);
  await answer(page, "own-risk", "not-sure");
  const next = await held;
  await expect(page.locator(".button")).toHaveAttribute("aria-disabled", "true");
  expect(await moving(page), "leaving a question").toEqual([]);
  await next.continue();
  await atQuestion(page, "experience");
  expect(await moving(page), "the next question").toEqual([]);
});

/** The wizard's next request, which waits to be let through. */
function holdAnswer(page: Page): Promise<Route> {
  return new Promise((arrived) => {
    void page.route("**/api/v1/consultation", arrived, { times: 1 });
  });
}

/** What moves now, or would if it changed. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (times: string) => Math.max(...times.split(",").map((time) => parseFloat(time)));
    const now = document.getAnimations().map(() => "an animation runs");
    const would = [...document.querySelectorAll("*")].flatMap((element) =>
      ["", "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(element, part || null);
        const animated = style.animationName !== "none" && longest(style.animationDuration) > 0.001;
        const eased = longest(style.transitionDuration) > 0.001 || longest(style.transitionDelay) > 0.001;
        return animated || eased ? [element.outerHTML.slice(0, 80) + part] : [];
      }),
    );
    return [...now, ...would];
  });
}
