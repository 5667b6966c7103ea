import { expectAccessible } from "./accessible";
import { moveOthers, others } from "./comparison";
import { expect, test } from "./journey";

test("dragging the slider lets cross cross over", async ({ page }) => {
  await page.goto("/compare");
  await expect(page.locator("#told")).toContainText("52,401.61");
  await expect(page.locator("#by-move .marked")).toContainText("isolated");

  await others(page).scrollIntoViewIfNeeded();
  const box = await others(page).boundingBox();
  if (!box) throw new Error("the slider is not shown");
  const at = (percent: number) => box.x + 14 + ((percent + 30) / 40) * (box.width - 28);
  await page.mouse.move(at(-20), box.y + box.height / 2);
  await page.mouse.down();
  for (let percent = -20; percent >= -28; percent--) {
    await page.mouse.move(at(percent), box.y + box.height / 2);
  }
  await page.mouse.up();

  await expect(page.locator("#by-move .marked")).toContainText("cross");
  await expect(page.locator("#others-said")).toContainText(/^−2[78]/);
  await expect(page).toHaveURL(/#.*others=-2[78]/);
});

test("the keyboard moves the slider, and readers hear the price", async ({ page }) => {
  await page.goto("/compare");
  await others(page).focus();
  await page.keyboard.press("Home");

  await expect(others(page)).toHaveAttribute("aria-valuetext", /^−30.*2,100/);
  await expect(page.locator("#said")).toContainText("With ETH at 2,100");
  await expect(others(page)).toBeFocused();
});

test("a position is edited, added and removed, and the address keeps it all", async ({ page }) => {
  await page.goto("/compare");
  await page.locator("#edit summary").click();
  await page.locator("#positions-0-side").selectOption("short");
  await page.locator("#positions-0-stop").fill("");
  await page.locator("#positions-0-stop").blur();
  await expect(page.locator("#summary")).toContainText("short 0.1 BTC");

  await page.getByRole("button", { name: "Add a position" }).click();
  await expect(page.locator("#positions-2-symbol")).toBeFocused();
  await expect(page.locator("#said")).toHaveText("Position 3");
  await page.locator("#positions-2-symbol").fill("SOLUSDT");
  await page.locator("#positions-2-quantity").fill("10");
  await page.locator("#positions-2-entry").fill("150");
  await page.locator("#positions-2-leverage").fill("5");
  await page.locator("#positions-2-leverage").blur();
  await expect(page.locator("#positions")).toContainText("SOL long");

  await page.reload();
  await expect(page.locator("#summary")).toContainText("short 0.1 BTC");
  await expect(page.locator("#positions")).toContainText("SOL long");

  await page.locator("#edit summary").click();
  await page.getByRole("button", { name: "Remove position 3" }).click();
  await expect(page.locator("#positions")).not.toContainText("SOL long");
});

test("a picture that comes late does not undo a position that was added", async ({ page }) => {
  await page.goto("/compare");
  await page.locator("#edit summary").click();
  const entry = page.locator("#positions-0-entry");
  const late = page.waitForRequest("**/compare");
  const held: (() => Promise<void>)[] = [];
  await page.route("**/compare", (route) => void held.push(() => route.continue()), { times: 1 });
  await entry.fill("61000");
  await entry.blur();
  const request = await late;

  await page.getByRole("button", { name: "Add a position" }).click();
  await expect(page.locator("#positions-2-symbol")).toBeFocused();
  await Promise.all(held.map((release) => release()));
  await (await request.response())?.finished();

  await page.locator("#positions-2-symbol").fill("SOLUSDT");
  await expect(page.locator("#positions-2-symbol")).toHaveValue("SOLUSDT");
  await expect(entry).toHaveValue("61000");
});

test("bad input is named at its field and loses nothing", async ({ page }) => {
  await page.goto("/compare");
  await page.locator("#edit summary").click();
  await page.locator("#positions-0-entry").fill("sixty");
  await page.locator("#positions-0-entry").blur();

  await expect(page.locator("#positions-0-entry-error")).not.toBeEmpty();
  await expect(page.locator("#positions-0-entry")).toHaveValue("sixty");
  await expect(page.locator("#picture .plot")).toBeVisible();

  await page.locator("#positions-0-entry").fill("60000");
  await page.locator("#positions-0-entry").blur();
  await expect(page.locator("#positions-0-entry-error")).toBeEmpty();
  await expect(page.locator(".error-summary")).toHaveCount(0);
});

test("a symbol that no table knows is compared by the rate and amount that the exchange shows", async ({
  page,
}) => {
  await page.goto("/compare");
  await page.locator("#edit summary").click();
  const symbol = page.locator("#positions-0-symbol");
  await symbol.focus();
  await expect(page.locator("#symbols option")).toHaveCount(10);
  await symbol.fill("NEWUSDT");
  await symbol.blur();
  await expect(page.locator("#positions-0-symbol-error")).toContainText("give its rate and amount");

  await page.locator("#positions-0-mmr").fill("0.5%");
  await page.locator("#positions-0-cum").fill("0");
  await page.locator("#positions-0-cum").blur();

  await expect(page.locator("#positions-0-symbol-error")).toBeEmpty();
  await expect(page.locator("#told")).toContainText("No table knows this symbol");
  await expect(page.locator("#symbols option")).toHaveCount(10);
});

test("costs of holding and a day that was are reckoned as they are typed", async ({ page }) => {
  await page.goto("/compare");
  await page.locator("#edit summary").click();
  await page.locator("#funding-rate").fill("0.01");
  await page.locator("#funding-rate").blur();
  await expect(page.locator("#besides")).toContainText("once the rate and the time are both there");
  await page.locator("#funding-hours").fill("168");
  await page.locator("#funding-hours").blur();
  await expect(page.locator("#held")).toContainText("54,216.87 → 54,343.37");
  await expect(page.locator(".band")).toHaveCount(2);

  await page.locator("#replay").selectOption("2025-10-10");
  await expect(page.locator("#replay-events")).toContainText("54,216.87");
  await expectAccessible(page, "costs of holding and a day that was");

  await page.reload();
  await expect(page.locator("#replay-left")).toContainText("800");
  await page.locator("#edit summary").click();
  await page.locator("#funding-rate").fill("9");
  await page.locator("#funding-rate").blur();
  await expect(page.locator("#funding-rate-error")).toContainText("0.05");
  await expect(page.locator("#replay-left")).toContainText("800");
});

test("a server that is gone is told, and the next change asks again", async ({ page, context }) => {
  await page.goto("/compare");
  await context.setOffline(true);
  await moveOthers(page, -10);
  await expect(page.locator("#trouble")).toContainText("cannot be reached");
  await context.setOffline(false);
  await moveOthers(page, -11);
  await expect(page.locator("#others-said")).toContainText("−11");
  await expect(page.locator("#trouble")).toBeEmpty();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form posts and the picture comes back", async ({ page }) => {
    await page.goto("/compare");
    await expect(page.locator("#picture .plot")).toBeVisible();
    await page.locator("#edit summary").click();
    await page.locator("#positions-1-entry").fill("3100");
    await page.locator("#fields").getByRole("button", { name: "Show the picture" }).click();

    await expect(page.locator("#summary")).toContainText("3,100");
    await expect(page.locator("#picture .plot")).toBeVisible();
  });

  test("Enter in a field shows the picture and removes nothing", async ({ page }) => {
    await page.goto("/compare");
    await page.locator("#edit summary").click();
    await page.locator("#wallet").fill("2500");
    await page.locator("#wallet").press("Enter");

    await expect(page.locator("#summary")).toContainText("2,500");
    await expect(page.locator("#summary")).toContainText("BTC");
  });
});
