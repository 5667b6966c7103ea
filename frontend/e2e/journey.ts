import type { Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";

export { expect };

/** Every journey also watches that the page's own policy is kept and that no script breaks. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) broken.push(message.text());
    });
    await use(page);
    expect(broken).toEqual([]);
  },
});

export const CROSS = {
  "own-risk": "more-of-wallet",
  experience: "over-a-hundred",
  "stop-loss": "nine-or-ten",
  "open-positions": "two-or-three",
  portfolio: "written-limit",
  "shared-margin": "whole-wallet",
  together: "offset-worked-out",
  size: "up-to-twice",
  affordability: "set-aside",
} as const;

export type QuestionId = keyof typeof CROSS;

export const QUESTIONS = Object.keys(CROSS) as QuestionId[];

export function option(page: Page, question: string, id: string) {
  return page.locator(`input[name="${question}"][value="${id}"]`);
}

/** Waits until the wizard shows this question. */
export async function atQuestion(page: Page, question: string): Promise<void> {
  await expect(page.locator(`#wizard input[name="${question}"]`).first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/wizard#${question}$`));
}

export async function answer(page: Page, question: string, id: string): Promise<void> {
  await atQuestion(page, question);
  await option(page, question, id).check();
  await goOn(page);
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
}

export async function answerAll(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, id] of Object.entries(answers)) await answer(page, question, id);
}

export function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

export async function atList(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText("Check your answers");
  await expect(page).toHaveURL(/\/wizard#check$/);
}

export async function showResult(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show the result" }).click();
}

export async function atResult(page: Page, mode: "Isolated" | "Cross"): Promise<void> {
  await expect(page).toHaveURL(/\/r\/[^?#]+$/);
  await expect(heading(page)).toContainText(`${mode} margin fits your answers`);
  await expect(page.locator(".notice").first()).toBeVisible();
}

export function progress(page: Page) {
  return page.locator(".progress p");
}

/** The row of the list with this topic's answer. */
export function row(page: Page, topic: string) {
  return page.locator(".summary > div", { hasText: topic });
}
