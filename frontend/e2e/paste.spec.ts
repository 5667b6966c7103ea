import { expectAccessible } from "./accessible";
import { moveOthers } from "./comparison";
import { expectToFit } from "./fitting";
import { expect, test } from "./journey";

const TABLE = [
  "Symbol,Side,Size,Entry Price,Mark Price,Liq. Price,Margin Mode,Leverage",
  'BTCUSDT,Long,0.1,"60,000","60,000","40,500.00",Cross,10x',
  'ETHUSDT,Long,2,"3,000","3,000",--,Cross,10x',
  "XRPUSDT,Long,a few,0.5,0.5,--,Cross,10x",
].join("\n");

test("what was pasted is read in place, and stands in the address only when asked for", async ({ page }) => {
  await page.goto("/compare");
  await page.getByText("Paste your positions, or choose a file").click();
  await page.locator("#paste-text").fill(TABLE);
  await page.locator("#paste-text").press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await expect(page.locator("#said")).toHaveText("2 positions were read.");
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator("#pasted")).toContainText("Row 4. Quantity: This is not a number.");
  await page.locator("#wallet").fill("2000");
  await page.locator("#wallet").press("Enter");

  await expect(page.locator("#picture .plot")).toHaveAttribute(
    "aria-label",
    /cross would liquidate BTC at 40,401.61/,
  );
  await expect(page.locator("#beside")).toContainText("40,500.00");
  await expect(page.locator("#picture .level.exchange")).toHaveCount(1);
  await moveOthers(page, -10);
  await expect(page.locator("#others-said")).toContainText("−10");
  await expect(page.locator("#pasted")).toContainText("2 positions were read.");
  expect(page.url()).not.toContain("#");
  if (test.info().project.name === "desktop") await expectAccessible(page, "pasted");
  await expectToFit(page, "pasted");

  await page.getByRole("button", { name: "Put these numbers into the address" }).click();
  await expect(page.locator("#said")).toContainText("The address now holds these numbers.");
  await expect(page).toHaveURL(/#wallet=2000.*shownPrice=40500/);
  await page.reload();
  await expect(page.locator("#beside")).toContainText("40,500.00");
});

test("a text that is not read stays in the box, unless it holds a key", async ({ page }) => {
  await page.goto("/compare");
  await page.getByText("Paste your positions, or choose a file").click();
  const box = page.getByLabel("Your positions, as text");
  await box.fill("all of them");
  await page.getByRole("button", { name: "Read the positions" }).click();

  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator("#paste-error")).toContainText("This is no table that is known here.");
  await expect(box).toHaveValue("all of them");
  await expect(page.locator("#summary")).toContainText("2,000");
  await expect(page.locator("#picture .plot")).toBeVisible();

  await box.fill(`apiKey: ${"aZ09".repeat(16)}`);
  await page.getByRole("button", { name: "Read the positions" }).click();
  await expect(page.locator("#paste-error")).toContainText("revoke it at the exchange");
  await expect(box).toHaveValue("");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file gives the picture at once", async ({ page }) => {
    await page.goto("/compare");
    await page.getByText("Paste your positions, or choose a file").click();
    await page.getByLabel("Or a file").setInputFiles({
      name: "account.json",
      mimeType: "application/json",
      buffer: Buffer.from(
        JSON.stringify({
          assets: [{ asset: "USDT", walletBalance: "2000.00000000" }],
          positions: [
            {
              symbol: "BTCUSDT",
              positionAmt: "0.100",
              entryPrice: "60000.0",
              leverage: "10",
              isolated: false,
            },
            {
              symbol: "ETHUSDT",
              positionAmt: "2.000",
              entryPrice: "3000.0",
              leverage: "10",
              isolated: false,
            },
          ],
        }),
      ),
    });
    await page.getByRole("button", { name: "Read the positions" }).click();

    await expect(page.locator("#pasted")).toContainText("2 positions were read.");
    await expect(page.locator("#picture .plot")).toHaveAttribute("aria-label", /40,401.61/);
    await expect(page).toHaveURL(/\/compare$/);
  });
});
