import type { Page, Route } from "@playwright/test";
import { answer, answerAll, atList, atQuestion, atResult, CROSS, expect, goOn } from "./journey";
import { option, showResult, test } from "./journey";
import { Server } from "./server";

const CONSULTATION = "**/api/v1/consultation";
const RECOMMENDATIONS = "**/api/v1/recommendations";

function trouble(page: Page) {
  return page.locator(".trouble");
}

function problem(status: number) {
  return (route: Route) =>
    route.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "/problems/internal-error", title: "Something went wrong", status }),
    });
}

function hold(): { promise: Promise<void>; resolve: () => void } {
  let release: (() => void) | undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, resolve: () => release?.() };
}

test("the server is gone and comes back: the answers stay, and the wizard goes on by itself", async ({
  browser,
}) => {
  test.skip(!process.env.MARGINWISE_OWN_SERVER, "a server that is not ours is not stopped");
  test.slow();
  const server = await Server.start();
  const page = await browser.newPage({ baseURL: server.origin });
  try {
    await page.goto("/wizard");
    await answer(page, "own-risk", "more-of-wallet");
    await atQuestion(page, "experience");

    await server.stop();
    await answer(page, "experience", "over-a-hundred");
    await expect(trouble(page)).toContainText("The server cannot be reached. Your answers are kept.");
    await atQuestion(page, "experience");
    await page.goBack();
    await atQuestion(page, "own-risk");
    await expect(option(page, "own-risk", "more-of-wallet")).toBeChecked();
    await page.goForward();
    await atQuestion(page, "experience");
    await expect(option(page, "experience", "over-a-hundred")).toBeChecked();
    await goOn(page);
    await expect(trouble(page)).toBeVisible();

    await server.again();
    await atQuestion(page, "stop-loss");
    await expect(trouble(page)).toHaveCount(0);
  } finally {
    await page.close();
    await server.stop();
  }
});

test("a fault of the server is said, and Retry goes on", async ({ page }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await page.route(CONSULTATION, problem(500));
  await answer(page, "own-risk", "more-of-wallet");
  await expect(trouble(page)).toContainText("The server has a problem. Your answers are kept.");

  await page.unroute(CONSULTATION);
  await trouble(page).getByRole("button", { name: "Try again now" }).click();
  await atQuestion(page, "experience");
});

test("an answer that cannot be read is a fault, not a guess", async ({ page }) => {
  await page.route(CONSULTATION, (route) => route.fulfill({ body: "<!doctype html>" }));
  await page.goto("/wizard");
  await expect(trouble(page)).toContainText("The server has a problem.");
  await expect(page.locator("#wizard fieldset")).toHaveCount(0);

  await page.unroute(CONSULTATION);
  await atQuestion(page, "own-risk");
});

test("a result that fails keeps the list, and comes with the next try", async ({ page }) => {
  await page.goto("/wizard");
  await answerAll(page, CROSS);
  await atList(page);
  await page.route(RECOMMENDATIONS, problem(503));
  await showResult(page);
  await expect(trouble(page)).toContainText("Your answers are kept.");
  await atList(page);

  await page.unroute(RECOMMENDATIONS);
  await atResult(page, "Cross");
});

test("offline is said, and the connection's return goes on at once", async ({ page, context }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await context.setOffline(true);
  await answer(page, "own-risk", "more-of-wallet");
  await expect(trouble(page)).toContainText("This device is offline. Your answers are kept.");
  await context.setOffline(false);
  await atQuestion(page, "experience");
});

test("a slow server is asked once, however often Continue is pressed, and is waited for", async ({
  page,
}) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  let asked = 0;
  const { promise: held, resolve: release } = hold();
  await page.route(CONSULTATION, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await option(page, "own-risk", "more-of-wallet").check();
  await goOn(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").first()).toHaveText("Waiting for the server…");
  await expect(page.getByRole("button", { name: "Continue" })).toHaveAttribute("aria-disabled", "true");
  release();
  await atQuestion(page, "experience");
  expect(asked).toBe(1);
});

test("kept answers that no longer fit are dropped, and that is said", async ({ page }) => {
  await page.goto("/wizard");
  await answer(page, "own-risk", "more-of-wallet");
  await atQuestion(page, "experience");
  await page.evaluate(() => {
    sessionStorage.setItem(
      "marginwise.answers",
      '{"own-risk":"more-of-wallet","experience":"many","star-sign":"leo"}',
    );
  });
  await page.reload();
  await atQuestion(page, "experience");
  await expect(page.getByText("The questions have changed since you answered.")).toBeVisible();
  await expect(page.locator("#wizard input:checked")).toHaveCount(0);
});
