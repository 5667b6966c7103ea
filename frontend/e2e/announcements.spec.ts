import { answer, atQuestion, expect, goOn, heading, test } from "./journey";

test("a question is a named group of named choices", async ({ page }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");

  await expect(page.locator("#wizard fieldset")).toMatchAriaSnapshot(`
    - group /If the trade you are about to place goes wrong/:
      - heading /If the trade you are about to place goes wrong/ [level=1]
      - radio "Only the margin set aside for it"
      - radio "More of the futures wallet, so that it can bear a bigger move"
      - radio "I am not sure"
  `);
  await expect(page.getByRole("group").first()).toHaveAccessibleDescription(
    /this is the choice of margin mode/,
  );
});

test("a step is told by its heading, and the settled mode is told once", async ({ page }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  const told = page.getByRole("status").last();
  await expect(told).toBeEmpty();

  await told.evaluate((place) => {
    place.setAttribute("data-same", "");
  });
  await answer(page, "own-risk", "not-sure");
  await atQuestion(page, "experience");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/real-money/);
  await expect(told).toHaveText("Your mode is already settled; no later answer can change it.");

  await answer(page, "experience", "none");
  await atQuestion(page, "open-positions");
  await expect(heading(page)).toBeFocused();
  await expect(told).toHaveAttribute("data-same");
});

test("a missing answer is told where the focus goes, and at the question", async ({ page }) => {
  await page.goto("/wizard");
  await atQuestion(page, "own-risk");
  await goOn(page);

  await expect(page.getByRole("alert", { name: "One answer is missing" })).toBeFocused();
  const error = await page.locator(".question-error").innerText();
  await expect(page.getByRole("group").first()).toHaveAccessibleDescription(new RegExp(`${error}$`));
});

test("the comparison's picture is told in words, and so is each change, without taking the focus", async ({
  page,
}) => {
  await page.goto("/compare");
  const picture = page.getByRole("img", {
    name: /^BTC price, USDT\. .*cross would liquidate BTC at 52,401\.61/,
  });
  await expect(picture).toBeVisible();
  await page.locator("#said").evaluate((place) => {
    place.setAttribute("data-same", "");
  });

  const slider = page.getByRole("slider", { name: /^ETH moves by/ });
  await slider.focus();
  await page.keyboard.press("Home");

  await expect(page.getByRole("status").filter({ hasText: "With ETH at 2,100" })).toHaveCount(1);
  await expect(page.locator("#said")).toHaveAttribute("data-same");
  await expect(page.getByRole("img", { name: /With ETH at 2,100/ })).toBeVisible();
  await expect(slider).toBeFocused();
});

test("input that is refused is told, and again at its field", async ({ page }) => {
  await page.goto("/compare");
  await page.locator("#edit summary").click();
  const entry = page.locator("#positions-0-entry");
  await entry.fill("sixty");
  await entry.blur();

  await expect(page.getByRole("alert")).toBeVisible();
  await expect(entry).toHaveAttribute("aria-invalid", "true");
  await expect(entry).toHaveAccessibleDescription(/^Error: ./);
});

test("the ships are told in words", async ({ page }) => {
  await page.goto("/");
  const ships = page.getByRole("img");
  await expect(ships).toHaveCount(2);
  for (const ship of await ships.all()) await expect(ship).toHaveAccessibleName(/.{40,}/);
});
