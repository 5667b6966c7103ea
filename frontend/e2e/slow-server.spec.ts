import type { Page } from "@playwright/test";
import { setTimeout as pass } from "node:timers/promises";
import { others } from "./comparison";
import { answer, atQuestion, atResult, expect, goOn, heading, option, test } from "./journey";

/** Of a server that is slow, and of one that a reader has nearly given up on. */
const DELAYS_MILLISECONDS = [1_500, 8_000] as const;

for (const delay of DELAYS_MILLISECONDS) {
  const slow = `when each answer takes ${delay / 1000} s`;

  test(`${slow}, the figure of the picture is told once, and the slider keeps the focus`, async ({
    page,
  }) => {
    await page.goto("/compare");
    const told = await listen(page, "#said");
    const asked = await delayed(page, "**/compare", delay);
    await others(page).focus();
    await page.keyboard.press("Home");

    await expect(page.getByRole("img", { name: /With ETH at 2,100/ })).toBeVisible();
    await expect(page.locator("#said")).toHaveText(/^With ETH at 2,100/);
    await expect(others(page)).toBeFocused();
    expect(await told()).toEqual([expect.stringMatching(/^With ETH at 2,100/)]);
    expect(asked()).toBe(1);
  });

  test(`${slow}, only where the slider has come to rest is told`, async ({ page }) => {
    await page.goto("/compare");
    const told = await listen(page, "#said");
    await delayed(page, "**/compare", delay);
    await others(page).focus();
    for (const key of ["Home", "End", "PageDown"]) await page.keyboard.press(key);

    const sentence = page.locator("#told > p").first();
    await expect(others(page)).not.toHaveAttribute("aria-valuetext", /−20/);
    await expect(page.locator("#said")).not.toBeEmpty({ timeout: 3 * delay + 15_000 });
    expect(await told()).toEqual([await sentence.textContent()]);
    await expect(others(page)).toBeFocused();
  });

  test(`${slow}, what is typed while a position is added is not lost`, async ({ page }) => {
    await page.goto("/compare");
    await page.locator("#edit summary").click();
    await delayed(page, "**/compare", delay);
    await page.getByRole("button", { name: "Add a position" }).click();
    await page.locator("#positions-0-side").selectOption("short");
    await page.locator("#positions-0-entry").fill("61000");

    await expect(page.locator("#positions-2-symbol")).toBeVisible();
    await expect(page.locator("#positions-0-entry")).toBeFocused();
    await expect(page.locator("#positions-0-entry")).toHaveValue("61000");
    await expect(page.locator("#positions-0-side")).toHaveValue("short");
    await expect(page).toHaveURL(/positions-0-entry=61000/);
  });

  test(`${slow}, a link's numbers arrive, and what is typed before they do is kept`, async ({ page }) => {
    await delayed(page, "**/compare", delay, "POST");
    await page.goto(
      "/compare#wallet=3000&positions-0-symbol=ETHUSDT&positions-0-side=long&positions-0-quantity=1&positions-0-entry=3000&positions-0-leverage=5",
    );
    await page.locator("#edit summary").click();
    await page.locator("#positions-0-quantity").fill("4");
    await page.locator("#positions-0-quantity").blur();

    await expect(page.locator("#wallet")).toHaveValue("3000");
    await expect(page.locator("#positions-0-quantity")).toHaveValue("4");
    await expect(page.locator("#summary")).toContainText("long 4 ETH");
    await expect(page).toHaveURL(/positions-0-quantity=4/);
  });

  test(`${slow}, the wizard says that it waits, asks once, and moves the focus on`, async ({ page }) => {
    await page.goto("/wizard");
    await atQuestion(page, "own-risk");
    const asked = await delayed(page, "**/api/v1/consultation", delay);
    await answer(page, "own-risk", "not-sure");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").first()).toHaveText("Waiting for the server…");
    await expect(option(page, "own-risk", "not-sure")).toBeChecked();

    await atQuestion(page, "experience");
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("status").first()).toBeEmpty();
    expect(asked()).toBe(1);
    await page.unrouteAll({ behavior: "wait" });
    await page.reload();
    await atQuestion(page, "experience");
    await page.goBack();
    await expect(option(page, "own-risk", "not-sure")).toBeChecked();
  });

  test(`${slow}, an answer that is changed meanwhile counts as it was changed to`, async ({ page }) => {
    await page.goto("/wizard");
    await atQuestion(page, "own-risk");
    await delayed(page, "**/api/v1/consultation", delay);
    await answer(page, "own-risk", "not-sure");
    await option(page, "own-risk", "more-of-wallet").check();
    await goOn(page);

    await atQuestion(page, "experience");
    await expect(page.locator(".quiet-note")).toHaveCount(0);
    await page.goBack();
    await expect(option(page, "own-risk", "more-of-wallet")).toBeChecked();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test(`${slow}, the plain form leads to the result, and the comparison to its picture`, async ({
      page,
    }) => {
      await page.goto("/wizard");
      await delayed(page, /\/r\?/, delay);
      await delayed(page, "**/compare", delay, "POST");
      await option(page, "own-risk", "not-sure").check();
      await page.getByRole("button", { name: "Show the result" }).click();
      await atResult(page, "Isolated");

      await page.goto("/compare");
      await page.locator("#edit summary").click();
      await page.locator("#positions-1-entry").fill("3100");
      await page.locator("#fields").getByRole("button", { name: "Show the picture" }).click();
      await expect(page.locator("#summary")).toContainText("3,100");
    });
  });
}

/** Answers how often the server was asked. A slow server is made of time: here alone a time is waited for. */
async function delayed(page: Page, url: string | RegExp, milliseconds: number, method?: string) {
  let asked = 0;
  await page.route(url, async (route) => {
    if (method && route.request().method() !== method) {
      await route.continue();
      return;
    }
    asked += 1;
    await pass(milliseconds);
    await route.continue();
  });
  return () => asked;
}

/** Answers all that is read out at a place from here on. */
async function listen(page: Page, place: string): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle((selector) => {
    const words: string[] = [];
    const told = document.querySelector(selector);
    if (!told) throw new Error(`no ${selector}`);
    new MutationObserver(() => words.push(told.textContent)).observe(told, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return words;
  }, place);
  return () => heard.evaluate((words) => [...words]);
}
