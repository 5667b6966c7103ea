import { expectAccessible } from "./accessible";
import {
  answer,
  answerAll,
  atList,
  atQuestion,
  atResult,
  CROSS,
  expect,
  goOn,
  showResult,
  test,
} from "./journey";

const THEMES = ["light", "dark"] as const;

const GUIDE = [
  "/guide/isolated-margin",
  "/guide/cross-margin",
  "/guide/how-to-choose",
  "/glossary",
  "/faq",
  "/safety-and-fees",
  "/about",
];
const IN_ENGLISH = ["/compare", "/rules", "/answers", "/problems/code-mistyped", "/no-such-page", ...GUIDE];
const ONLY_IN_CHINESE = ["/zh/", "/zh/wizard", "/zh/r/2026-11.77XWH"];
const PAGES = [...IN_ENGLISH, ...IN_ENGLISH.map((path) => `/zh${path}`), ...ONLY_IN_CHINESE];

for (const path of PAGES) {
  test(`the page ${path}, light and dark`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${path}, ${colorScheme}`);
    }
  });
}

for (const colorScheme of THEMES) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("start, question, error, term, settled, offline, isolated", async ({ page, context }) => {
      await page.goto("/");
      await expectAccessible(page, "start");

      await page.goto("/wizard");
      await atQuestion(page, "stop-loss");
      await expectAccessible(page, "first question");
      await goOn(page);
      await expect(page.locator(".error-summary")).toBeFocused();
      await expectAccessible(page, "error");
      await page.getByRole("button", { name: "futures", exact: true }).click();
      await expectAccessible(page, "meaning of a term");
      await page.keyboard.press("Escape");

      await answer(page, "stop-loss", "no-stop");
      await atQuestion(page, "experience");
      await page.locator("summary").click();
      await page.locator("#wizard input").first().check();
      await expectAccessible(page, "settled, with the reason for the question open and an answer chosen");

      await context.setOffline(true);
      await goOn(page);
      await expect(page.locator(".trouble")).toBeVisible();
      await expectAccessible(page, "offline");
      await context.setOffline(false);
      await atQuestion(page, "open-positions");
      await page.getByRole("link", { name: "See the result now" }).click();
      await atResult(page, "Isolated");
      await expectAccessible(page, "isolated result");
    });

    test("every question, the list, cross", async ({ page }) => {
      await page.goto("/wizard");
      for (const [question, id] of Object.entries(CROSS)) {
        await atQuestion(page, question);
        await expectAccessible(page, question);
        await answer(page, question, id);
      }
      await atList(page);
      await expectAccessible(page, "the list");
      await page.getByRole("link", { name: "Change: Positions open at once" }).click();
      await answerAll(page, { "open-positions": "one" });
      await atList(page);
      await expectAccessible(page, "the list with a question that was not asked");

      await page.getByRole("link", { name: "Change: Positions open at once" }).click();
      await answerAll(page, { "open-positions": "two-or-three" });
      await atList(page);
      await showResult(page);
      await atResult(page, "Cross");
      await expectAccessible(page, "cross result");
    });
  });
}
