import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser.mjs";
import { environmentOf, NARROW, WIDE, type Letters } from "./e2e/letters";

const executablePath = findBrowser();

/** Those that see to their widths themselves, or whose subject has none, run once. */
function specs(...names: string[]): string[] {
  return names.map((name) => `${name}.spec.ts`);
}

/** Which fonts a machine has decides nothing here: each browser knows those it is given. */
function setIn(letters: Letters) {
  return {
    launchOptions: {
      ...(executablePath && { executablePath }),
      env: environmentOf(letters),
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
  };
}

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Two keep two cores busy; the third is for the journeys that wait for a slow server, and only for those.
  workers: 3,
  timeout: 60_000,
  // Three times what all journeys take on two cores: what never ends is ended here.
  globalTimeout: 20 * 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: process.env.MARGINWISE_URL ?? "",
  },
  projects: [
    {
      name: "slow",
      workers: 1,
      use: { ...setIn(NARROW), viewport: { width: 1280, height: 900 } },
      testMatch: specs("slow-server"),
    },
    {
      name: "phone",
      workers: 2,
      use: { ...setIn(NARROW), viewport: { width: 390, height: 844 }, hasTouch: true },
      testIgnore: specs(
        "accessibility",
        "agents",
        "announcements",
        "contract",
        "embed",
        "hostile-host",
        "labels",
        "letters",
        "markup",
        "other-origin",
        "preferences",
        "print",
        "slow-server",
      ),
    },
    {
      name: "desktop",
      workers: 2,
      use: { ...setIn(NARROW), viewport: { width: 1280, height: 900 } },
      testIgnore: specs("languages", "plain-form", "reference", "slow-server", "trouble"),
    },
    // What wide letters can break: what has to fit, on the screen and on paper.
    {
      name: "wide",
      workers: 2,
      use: { ...setIn(WIDE), viewport: { width: 1280, height: 900 } },
      testMatch: specs("accessibility", "labels", "letters", "print"),
    },
  ],
});
