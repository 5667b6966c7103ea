import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleToo } from "./accessible";
import { expectToFit } from "./fitting";
import { atQuestion, CROSS, expect, option, test } from "./journey";

const LANGUAGES = ["", "/zh"] as const;

/** Axe takes its time with it, and in another language only its labels differ. */
const LONGEST = "/reference";

const PAGES = [
  "/",
  "/wizard",
  "/r/2026-12.087NGW",
  "/r?own-risk=more-of-wallet",
  "/embed",
  "/embed/r/2026-12.087NGW",
  "/compare",
  "/rules",
  "/answers",
  "/guide/isolated-margin",
  "/guide/cross-margin",
  "/guide/how-to-choose",
  "/glossary",
  "/faq",
  "/safety-and-fees",
  "/about",
  "/partners",
  LONGEST,
  "/problems/code-mistyped",
  "/no-such-page",
];

/** Other letters change what fits, and nothing that axe reads; another language only labels and their room. */
async function expectForEveryone(page: Page, state: string): Promise<void> {
  if (test.info().project.name === "desktop") {
    const { pathname } = new URL(page.url());
    await (pathname.startsWith("/zh") ? expectAccessibleToo : expectAccessible)(page, state);
  }
  await expectToFit(page, state);
}

/** The button that goes on, whatever it is called in the page's language. */
async function goOn(page: Page): Promise<void> {
  await page.locator(".step .button").click();
}

async function answer(page: Page, question: string, id: string): Promise<void> {
  await atQuestion(page, question);
  await option(page, question, id).check();
  await goOn(page);
}

async function change(page: Page, question: string, id: string): Promise<void> {
  await page.locator(`.summary a[href="#${question}"]`).click();
  await answer(page, question, id);
}

async function atList(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/wizard#check$/);
  await expect(page.locator("#wizard .summary")).toBeVisible();
}

for (const language of LANGUAGES) {
  for (const path of PAGES) {
    test(`the page ${language}${path}`, async ({ page }) => {
      await page.goto(language + path);
      await expect(page.locator("h1").first()).toBeVisible();
      const longInAnother = language !== "" && path === LONGEST;
      await (longInAnother ? expectToFit : expectForEveryone)(page, language + path);
    });
  }

  test(`${language}/wizard: error, term, settled, offline, isolated`, async ({ page, context }) => {
    await page.goto(`${language}/wizard`);
    await atQuestion(page, "own-risk");
    await goOn(page);
    await expect(page.locator(".error-summary")).toBeFocused();
    await expectForEveryone(page, "error");
    await page.locator("#wizard .term").first().click();
    await expect(page.locator(":popover-open")).toBeVisible();
    await expectForEveryone(page, "meaning of a term");
    await page.keyboard.press("Escape");

    await answer(page, "own-risk", "not-sure");
    await atQuestion(page, "experience");
    await page.locator("summary").click();
    await page.locator("#wizard input").first().check();
    await expectForEveryone(page, "settled, with the reason for the question open and an answer chosen");

    await context.setOffline(true);
    await goOn(page);
    await expect(page.locator(".trouble")).toBeVisible();
    await expectForEveryone(page, "offline");
    await context.setOffline(false);
    await atQuestion(page, "open-positions");
    await page.locator(".quiet-note a").click();
    await expect(page.locator("#why")).toBeVisible();
    await expectForEveryone(page, "isolated result");
    for (const closed of await page.locator("details.more > summary, .folds summary").all())
      await closed.click();
    await expectForEveryone(page, "isolated result, all of it open");
  });

  test(`${language}/wizard: every question, the list, cross`, async ({ page }) => {
    test.slow();
    await page.goto(`${language}/wizard`);
    for (const [question, id] of Object.entries(CROSS)) {
      await atQuestion(page, question);
      await expectForEveryone(page, question);
      await answer(page, question, id);
    }
    await atList(page);
    await expectForEveryone(page, "the list");
    await change(page, "open-positions", "one");
    await atList(page);
    await expectForEveryone(page, "the list with a question that was not asked");

    await change(page, "open-positions", "two-or-three");
    await atList(page);
    await goOn(page);
    await expect(page.locator("#why")).toBeVisible();
    await expectForEveryone(page, "cross result");
  });

  test(`${language}/compare: its form, bad input`, async ({ page }) => {
    await page.goto(`${language}/compare`);
    await page.locator("#edit summary").click();
    await expectForEveryone(page, "the form");
    await page.locator("#positions-0-entry").fill("sixty");
    await page.locator("#positions-0-entry").blur();
    await expect(page.locator("#positions-0-entry-error")).not.toBeEmpty();
    await expectForEveryone(page, "bad input");
  });
}
