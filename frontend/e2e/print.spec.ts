import { expectNothingCut } from "./fitting";
import { CROSS, expect, test } from "./journey";

/** Between the margins of an A4 page. */
const PAPER = { width: 658, height: 987 };
const INK_ON_WHITE = { "background-color": "rgb(251, 252, 251)", color: "rgb(21, 32, 28)" };

/** A term is a button, too, but reads as a word; so does a button that only the Enter key needs. */
const PRESSED = "nav:visible, button:not(.term, .visually-hidden):visible, select:visible, input:visible";

const RESULTS = ["/r/2026-12.087NGW", `/r?${new URLSearchParams(CROSS).toString()}`];
const PAGES = [...RESULTS, "/compare", "/answers", "/guide/cross-margin", "/partners", "/reference"];

test.use({ colorScheme: "dark" });

for (const path of PAGES.flatMap((page) => [page, `/zh${page}`])) {
  test(`${path} prints dark on light, whole and without what is pressed`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(PAPER);

    for (const [property, value] of Object.entries(INK_ON_WHITE)) {
      await expect(page.locator("body")).toHaveCSS(property, value);
    }
    await expect(page.locator(PRESSED)).toHaveCount(0);
    await expect(page.locator(".site-footer .print-only")).toContainText(/^http/);
    await expectNothingCut(page, path);
  });
}

for (const path of ["/answers", "/zh/answers"]) {
  test(`${path} prints on one page`, async ({ page }) => {
    await page.goto(path);
    const paper = await page.pdf({ format: "A4" });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}

test("a printed result has its reasons, and the addresses it leads to outside", async ({ page }) => {
  await page.goto("/r/2026-12.087NGW");
  await page.emulateMedia({ media: "print" });

  await expect(page.locator(".folds .quote").last()).toBeVisible();
  for (const link of await page.locator("[rel~=external]").all()) {
    const printed = await link.evaluate((element) => getComputedStyle(element, "::after").content);
    expect(printed).toContain(String(await link.getAttribute("href")));
  }
});

test("a printed comparison has its picture and its figures", async ({ page }) => {
  await page.goto("/compare");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#picture .plot")).toBeVisible();
  await expect(page.locator("#by-move")).toBeVisible();
  await expect(page.locator("#edit summary")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the printed questions say why they are asked", async ({ page }) => {
    await page.goto("/wizard");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".why > p").first()).toBeVisible();
  });
});
