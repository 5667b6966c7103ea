import { answer, atQuestion, expect, heading, option, test } from "./journey";

test("the language changes in the middle of the questions: the place and the answers stay", async ({
  page,
}) => {
  await page.goto("/wizard");
  await answer(page, "own-risk", "more-of-wallet");
  await atQuestion(page, "experience");

  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/wizard#experience$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(heading(page)).toContainText("实盘合约交易");

  await page.goto("/zh/wizard#own-risk");
  await expect(option(page, "own-risk", "more-of-wallet")).toBeChecked();
});

test("whoever answers in Chinese reads the result in Chinese", async ({ page }) => {
  await page.goto("/zh/wizard");
  await atQuestion(page, "own-risk");
  await option(page, "own-risk", "not-sure").check();
  await page.getByRole("button", { name: "继续" }).click();
  await atQuestion(page, "experience");
  await page.getByRole("link", { name: "现在查看结果" }).click();

  await expect(page).toHaveURL(/\/zh\/r\/[^?#]+$/);
  await expect(heading(page)).toContainText("按您的回答，逐仓更合适");
  await page.getByRole("link", { name: "English" }).click();
  await expect(heading(page)).toContainText("Isolated margin fits your answers");
});
