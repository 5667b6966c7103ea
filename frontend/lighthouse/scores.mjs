// Lighthouse on mobile settings: prints the four scores of each page and what keeps one below 100; fails when one is.
// `MARGINWISE_URL=http://localhost:8080 npm run lighthouse`; pages may follow: `npm run lighthouse -- / /compare`.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findBrowser } from "../e2e/browser.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = [
  "/",
  "/wizard",
  "/r/2026-11.77XWH",
  "/guide/how-to-choose",
  "/guide/isolated-margin",
  "/compare",
];
const BOTH_LANGUAGES = PAGES.flatMap((path) => [path, `/zh${path}`]);

const address = process.env.MARGINWISE_URL ?? "http://localhost:8080";
const paths = process.argv.length > 2 ? process.argv.slice(2) : BOTH_LANGUAGES;

/** One page, measured again when the browser lost its trace. @param {string} path @param {number} port */
async function report(path, port, tries = 2) {
  const run = await lighthouse(new URL(path, address).href, {
    port,
    onlyCategories: CATEGORIES,
    logLevel: "error",
  });
  const failure = run ? run.lhr.runtimeError : { message: "no report" };
  if (run && !failure) return run.lhr;
  if (tries === 1) throw new Error(`${path}: ${failure.message}`);
  return report(path, port, tries - 1);
}

/** @param {string} path @param {number} port */
async function measure(path, port) {
  const { categories, audits } = await report(path, port);
  const scores = CATEGORIES.map((category) => Math.round(100 * (categories[category].score ?? 0)));
  const missed = CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? ""}`.trim());
  console.log([...scores.map((score) => String(score).padStart(4)), ` ${path}`, missed.join(", ")].join(" "));
  return scores.every((score) => score === 100);
}

const browser = await launch({
  chromePath: findBrowser(),
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
});
try {
  console.log(CATEGORIES.join(", "));
  for (const path of paths) {
    if (!(await measure(path, browser.port))) process.exitCode = 1;
  }
} finally {
  browser.kill();
}
