// Finds the browser for the journeys, or fetches one. Alone (`node e2e/browser.mjs`) it makes sure that there is one.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** The shell is the same browser without windows of its own: journeys take two thirds of the processor time in it. */
const NAMES = [
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of an installed Chrome or Chromium, if there is any. */
export function findBrowser() {
  const { CHROME_PATH: chosen, PATH: path = "" } = process.env;
  const onPath = NAMES.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return [...(chosen ? [chosen] : []), ...onPath, ...PLACES, chromium.executablePath()].find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}

/**
 * Says in one line that a place has no browser for us, and why: the next place is tried, so a stack trace would only
 * frighten.
 *
 * @param {string} place @param {string[]} command
 */
function fetchedFrom(place, ...command) {
  console.log(`No Chrome or Chromium found: fetching one from ${place}.`);
  const [program = "", ...words] = command;
  const { status, error, stdout, stderr } = spawnSync(program, words, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    shell: process.platform === "win32",
  });
  if (status === 0) return findBrowser() !== undefined;
  const said = `${stderr ?? ""}\n${stdout ?? ""}`.split("\n").find((line) => /^(Error|E|W): /.test(line));
  console.log(`Nothing came from ${place}: ${said ?? error?.message ?? `${program} ended with ${status}`}`);
  return false;
}

function fetchBrowser() {
  if (fetchedFrom("Playwright", "npx", "--no-install", "playwright", "install", "chromium")) return;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const install = `apt-get update -qq && apt-get install -qq --no-install-recommends ${name}`;
    if (fetchedFrom("Debian", "sh", "-c", install)) return;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findBrowser()) fetchBrowser();
  const browser = findBrowser();
  if (!browser) {
    console.error(
      "The journeys need a Chrome or Chromium: install one, or say where it is with CHROME_PATH.",
    );
    process.exit(1);
  }
  console.log(`Browser: ${browser}`);
}
