import { answer, answerAll, atList, atQuestion, atResult, CROSS, expect, goOn, heading } from "./journey";
import { option, progress, QUESTIONS, row, showResult, test } from "./journey";

test("the fastest way to isolated: one answer settles it, and the note leads to the result", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Start the questions" }).click();
  await atQuestion(page, "own-risk");
  await expect(page.locator(".notice")).toBeVisible();
  await expect(page.getByText("already settled")).toHaveCount(0);

  await answer(page, "own-risk", "not-sure");

  await atQuestion(page, "experience");
  const note = page.locator(".quiet-note");
  await expect(note).toContainText("Your mode is already settled; no later answer can change it.");
  await expect(note).not.toContainText(/isolated|cross/i);
  await note.getByRole("link", { name: "See the result now" }).click();
  await atResult(page, "Isolated");
});

test("all the way to isolated: a question that cannot matter is not asked, and the list says why", async ({
  page,
}) => {
  await page.goto("/wizard");
  await answerAll(page, { "own-risk": "only-its-margin", experience: "up-to-a-hundred" });
  await atQuestion(page, "stop-loss");
  await expect(progress(page)).toHaveText("Question 3, at most 6 more");
  await answerAll(page, {
    "stop-loss": "five-or-fewer",
    "open-positions": "one",
    portfolio: "trade-by-trade",
    "shared-margin": "whole-wallet",
    size: "two-to-five-times",
  });
  await atQuestion(page, "affordability");
  await expect(progress(page)).toHaveText("Question 8, no more after it");
  await answer(page, "affordability", "set-aside");

  await atList(page);
  await expect(page.locator(".summary > div")).toHaveCount(QUESTIONS.length);
  await expect(row(page, "If prices moved 10 %")).toContainText("Not asked.");
  await expect(row(page, "If prices moved 10 %").getByRole("link")).toHaveCount(0);
  await showResult(page);
  await atResult(page, "Isolated");
});

test("to cross: every question counts, nothing is chosen beforehand, progress never lies", async ({
  page,
}) => {
  await page.goto("/wizard");
  for (const [index, question] of QUESTIONS.entries()) {
    await atQuestion(page, question);
    const more = QUESTIONS.length - 1 - index;
    await expect(progress(page)).toHaveText(
      more > 0 ? `Question ${index + 1}, at most ${more} more` : `Question ${index + 1}, no more after it`,
    );
    await expect(page.locator("#wizard input:checked")).toHaveCount(0);
    await expect(page.locator(".quiet-note")).toHaveCount(0);
    await answer(page, question, CROSS[question]);
  }
  await atList(page);
  await showResult(page);
  await atResult(page, "Cross");
});

test("a changed answer returns to the list and keeps the others", async ({ page }) => {
  await page.goto("/wizard");
  await answerAll(page, CROSS);
  await atList(page);

  await page.getByRole("link", { name: "Change: Finished real-money trades" }).click();
  await atQuestion(page, "experience");
  await expect(option(page, "experience", "over-a-hundred")).toBeChecked();
  await answer(page, "experience", "none");

  await atList(page);
  await expect(row(page, "Finished real-money trades")).toContainText("None yet");
  await expect(row(page, "Stops kept")).toContainText("Not asked.");
  await showResult(page);
  await atResult(page, "Isolated");
});

test("a change that makes a question matter asks it, and one that makes it idle keeps its answer", async ({
  page,
}) => {
  await page.goto("/wizard");
  await answerAll(page, CROSS);
  const change = page.getByRole("link", { name: "Change: Positions open at once" });

  await change.click();
  await answer(page, "open-positions", "one");
  await atList(page);
  await expect(row(page, "If prices moved 10 %")).toContainText("Not asked.");

  await change.click();
  await answer(page, "open-positions", "four-or-more");
  await atList(page);
  await expect(row(page, "If prices moved 10 %")).toContainText("offset each other");
});

test("the browser's back and forward, Back and reload keep place and answers", async ({ page }) => {
  await page.goto("/");
  await page.goto("/wizard");
  await answerAll(page, { "own-risk": "more-of-wallet", experience: "over-a-hundred" });
  await atQuestion(page, "stop-loss");

  await page.goBack();
  await atQuestion(page, "experience");
  await expect(option(page, "experience", "over-a-hundred")).toBeChecked();
  await page.getByRole("button", { name: "Back" }).click();
  await atQuestion(page, "own-risk");
  await expect(option(page, "own-risk", "more-of-wallet")).toBeChecked();
  await page.goForward();
  await atQuestion(page, "experience");
  await expect(progress(page)).toHaveText("Question 2, at most 7 more");

  await page.reload();
  await atQuestion(page, "experience");
  await expect(option(page, "experience", "over-a-hundred")).toBeChecked();
  await goOn(page);
  await atQuestion(page, "stop-loss");

  await page.goto("/wizard#affordability");
  await atQuestion(page, "stop-loss");
  await page.getByRole("button", { name: "Back" }).click();
  await atQuestion(page, "experience");
});

test("Back from the first question leads to the start page", async ({ page }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("back from the result leads to the list, with every answer", async ({ page }) => {
  await page.goto("/wizard");
  await answerAll(page, CROSS);
  await showResult(page);
  await atResult(page, "Cross");
  await page.goBack();
  await atList(page);
  await expect(page.getByRole("link", { name: /^Change/ })).toHaveCount(QUESTIONS.length);
  await showResult(page);
  await atResult(page, "Cross");
});

test("a result's way back to the questions brings its answers, even into an empty tab", async ({ page }) => {
  await page.goto("/wizard");
  await answer(page, "own-risk", "not-sure");
  await page.getByRole("link", { name: "See the result now" }).click();
  await atResult(page, "Isolated");
  await page.evaluate(() => {
    sessionStorage.clear();
  });

  await page.getByRole("link", { name: /Go on for a fuller answer/ }).click();
  await answer(page, "experience", "none");
  await atQuestion(page, "open-positions");
  await page.reload();
  await atQuestion(page, "open-positions");
  await page.goBack();
  await atQuestion(page, "experience");
  await page.getByRole("button", { name: "Back" }).click();
  await atQuestion(page, "own-risk");
  await expect(option(page, "own-risk", "not-sure")).toBeChecked();
});

test("the list shows what is open, and leads to the one question that is next", async ({ page }) => {
  await page.goto("/wizard");
  await answer(page, "own-risk", "more-of-wallet");
  await atQuestion(page, "experience");
  await page.goto("/wizard#check");
  await atList(page);
  await expect(page.getByRole("link", { name: /^Answer/ })).toHaveCount(1);
  await goOn(page);
  await answer(page, "experience", "over-a-hundred");
  await atQuestion(page, "stop-loss");
});

test("the keyboard alone is enough", async ({ page }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await page.keyboard.press("Control+1");
  await expect(page.locator("#wizard input:checked")).toHaveCount(0);
  await page.keyboard.press("1");
  await expect(option(page, "own-risk", "only-its-margin")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(option(page, "own-risk", "more-of-wallet")).toBeChecked();
  await page.keyboard.press("Enter");

  await atQuestion(page, "experience");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("details")).toHaveAttribute("open", "");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const meaning = page.getByRole("dialog", { name: "margin mode" });
  await expect(meaning).toBeVisible();
  await expect(meaning.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("3");
  await expect(page.locator("#wizard input:checked")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await expect(page.getByRole("button", { name: "margin mode" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "isolated margin" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(option(page, "experience", "none")).toBeChecked();
  await page.keyboard.press("Enter");

  for (const question of ["open-positions", "portfolio", "shared-margin", "size", "affordability"]) {
    await atQuestion(page, question);
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
  }
  await atList(page);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await atResult(page, "Isolated");
});

test("a missing answer is said at the top, at the question and in the title, until something is chosen", async ({
  page,
}) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await goOn(page);

  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading", { name: "One answer is missing" })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  const link = summary.getByRole("link");
  await expect(page.locator(".question-error")).toContainText((await link.textContent()) ?? "?");
  await link.click();
  await expect(option(page, "own-risk", "only-its-margin")).toBeFocused();

  await page.keyboard.press("Space");
  await expect(summary).toHaveCount(0);
  await expect(page.locator(".question-error")).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^Error: /);
});
