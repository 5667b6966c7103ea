import { atResult, CROSS, expect, option, QUESTIONS, test } from "./journey";

test.use({ javaScriptEnabled: false });

test("without JavaScript the plain form leads to the result", async ({ page }) => {
  await page.goto("/wizard");
  await expect(page.locator("form#questions fieldset")).toHaveCount(QUESTIONS.length);
  await expect(page.locator("input:checked")).toHaveCount(0);
  await expect(page.locator(".notice")).toBeVisible();
  for (const question of QUESTIONS) await option(page, question, CROSS[question]).check();
  await page.getByRole("button", { name: "Show the result" }).click();
  await atResult(page, "Cross");
});

test("without JavaScript one settling answer is enough", async ({ page }) => {
  await page.goto("/wizard");
  await option(page, "own-risk", "not-sure").check();
  await page.getByRole("button", { name: "Show the result" }).click();
  await atResult(page, "Isolated");
});

test("without JavaScript missing answers are listed, linked and told at each question", async ({ page }) => {
  await page.goto("/wizard");
  for (const question of QUESTIONS.filter((id) => id !== "size" && id !== "portfolio")) {
    await option(page, question, CROSS[question]).check();
  }
  await page.getByRole("button", { name: "Show the result" }).click();

  await expect(page).toHaveURL(/\/r\?/);
  await expect(page).toHaveTitle(/^Error: /);
  const links = page.locator(".error-summary").getByRole("link");
  await expect(links).toHaveCount(2);
  await expect(page.locator(".question-error")).toHaveCount(2);
  await expect(page.locator("#size .question-error")).toContainText(
    (await links.last().textContent()) ?? "?",
  );
  await expect(page.locator("input:checked")).toHaveCount(QUESTIONS.length - 2);
  await links.last().click();
  await expect(page).toHaveURL(/#size-1$/);

  await option(page, "size", CROSS.size).check();
  await option(page, "portfolio", CROSS.portfolio).check();
  await page.getByRole("button", { name: "Show the result" }).click();
  await atResult(page, "Cross");
});

test("without JavaScript a term still opens its meaning", async ({ page }) => {
  await page.goto("/wizard");
  await page.getByRole("button", { name: "futures", exact: true }).first().click();
  await expect(page.locator(":popover-open")).toBeVisible();
});
