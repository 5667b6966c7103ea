import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser.mjs";

const executablePath = findBrowser();

/** Those that see to their widths themselves, or whose subject has none, run once. */
function specs(...names: string[]): string[] {
  return names.map((name) => `${name}.spec.ts`);
}

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: process.env.MARGINWISE_URL ?? "",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
      testIgnore: specs("accessibility", "announcements", "markup", "preferences", "print"),
    },
    {
      name: "desktop",
      use: { viewport: { width: 1280, height: 900 } },
      testIgnore: specs("languages", "plain-form", "trouble"),
    },
  ],
});
