import type { Page } from "@playwright/test";
import { expect, test } from "./journey";

/** Every answer at its worst, so as much as can stand there; and every answer at its best. */
const RESULTS = {
  isolated:
    "/r?own-risk=not-sure&experience=up-to-twenty&stop-loss=no-stop&open-positions=four-or-more&portfolio=no-check" +
    "&shared-margin=not-sure&together=not-sure&size=not-known&affordability=not-mine",
  cross:
    "/r?own-risk=more-of-wallet&experience=up-to-a-hundred&stop-loss=nine-or-ten&open-positions=two-or-three" +
    "&portfolio=written-limit&shared-margin=whole-wallet&together=offset-worked-out&size=two-to-five-times" +
    "&affordability=set-aside",
};

for (const [mode, path] of Object.entries(RESULTS)) {
  for (const language of ["", "/zh"]) {
    test(`the first screen of ${language}/ ${mode} holds mode, weightiest reasons, what to do now and notice`, async ({
      page,
    }) => {
      await page.goto(language + path);
      const screen = page.viewportSize()?.height ?? 0;
      const first = page.locator(".folds").first().locator("summary");
      for (const part of [
        page.locator("h1"),
        first.nth(0),
        first.nth(1),
        page.locator("#now"),
        page.locator(".notice"),
      ]) {
        const box = await part.boundingBox();
        expect(box && box.y + box.height, await part.innerText()).toBeLessThanOrEqual(screen);
      }
      for (const row of await page.locator("#now + .folds summary").all()) {
        expect((await row.boundingBox())?.y).toBeLessThan(screen);
      }
    });
  }

  test(`the reasons of ${mode} open in place and by the keyboard`, async ({ page }) => {
    await page.goto(path);
    const reason = page.locator("#why + .folds > li").first();
    const answered = reason.getByText("You answered:").first();
    await expect(answered).toBeHidden();
    await reason.locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(answered).toBeVisible();
    await expect(reason.locator(".quote").first()).toBeVisible();
  });

  test(`printed, all of ${mode} is open`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    await expectAllOpen(page);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test(`without JavaScript all of ${mode} is open`, async ({ page }) => {
      await page.goto(path);
      await expectAllOpen(page);
    });
  });
}

async function expectAllOpen(page: Page): Promise<void> {
  const inside = page.locator("details.fold > :not(summary)");
  expect(await inside.count()).toBeGreaterThan(20);
  for (const part of await inside.all()) await expect(part).toBeVisible();
}
