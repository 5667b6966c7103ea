import type { Page } from "@playwright/test";
import { expect, test } from "./journey";

/** The form of an operation, opened. */
async function openForm(page: Page, operation: string) {
  const operationBox = page.locator(`[id="${operation}"]`);
  await operationBox.locator(".send > summary").click();
  return {
    key: operationBox.locator("[data-key]"),
    button: operationBox.locator(".send .button"),
    answer: operationBox.locator("[data-answer]"),
    body: operationBox.locator("[data-body]"),
    parameter: (name: string) => operationBox.locator(`input[name="${name}"]`),
  };
}

test("an example is sent to this server, and its answer is shown", async ({ page }) => {
  await page.goto("/reference#recommend");
  const form = await openForm(page, "recommend");

  await form.button.click();
  await expect(form.answer).toContainText("200 OK");
  await expect(form.answer).toContainText("marginwise-edition: ");
  await expect(form.answer).toContainText('"mode": "isolated"');

  await form.body.fill('{"answers": {"stop-loss": "never"}}');
  await form.button.click();
  await expect(form.answer).toContainText("/problems/answers-invalid");
});

test("a parameter goes where it belongs, and an empty one stays away", async ({ page }) => {
  await page.goto("/reference");
  const replay = await openForm(page, "replay");
  await replay.parameter("code").fill("2026-11.77XWH");
  await replay.parameter("Accept-Language").fill("zh-CN");
  await replay.button.click();
  await expect(replay.answer).toContainText("content-language: zh-CN");
  await expect(replay.answer).toContainText('"code": "2026-11.77XWH"');

  const questions = await openForm(page, "questionnaire");
  await questions.parameter("edition").fill("");
  await questions.button.click();
  await expect(questions.answer).toContainText('"edition": "2026-12"');
});

test("a key is sent with every partner's request of the page, and forgotten with it", async ({ page }) => {
  await page.goto("/reference");
  const list = await openForm(page, "listDecisions");
  await list.key.fill("mw_test_nobody");
  const read = await openForm(page, "recordDecision");
  await expect(read.key).toHaveValue("mw_test_nobody");

  await read.button.click();
  await expect(read.answer).toContainText("401");
  await expect(read.answer).toContainText("/problems/key-mistyped");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

  await page.reload();
  await expect(page.locator("[data-key]").first()).toHaveValue("");
});

test("a field is found by its name, wherever it is folded away", async ({ page }) => {
  await page.goto("/reference#ComparedPosition.nearer");
  await expect(page.locator('[id="ComparedPosition.nearer"]')).toBeInViewport();

  await page.goto("/reference");
  await page.locator('.contents a[href="#recordDecision"]').click();
  await expect(page.locator("#name-recordDecision")).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the reference is whole, but for what needs a script", async ({ page }) => {
    await page.goto("/reference");
    await expect(page.locator('[id="ComparedPosition.nearer"]')).toBeVisible();
    await expect(page.locator(".send, [data-copy-code]").locator("visible=true")).toHaveCount(0);
  });
});
