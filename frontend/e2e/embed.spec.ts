import { readFileSync } from "node:fs";
import { answerIn, element, expect, expectToFollow, heardBy, inFrame, listen, test } from "./host";
import { CROSS, QUESTIONS } from "./journey";

const GUIDE = readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8");

/** A block of the guide, with the service that runs here in it. */
function block(language: string, with_: string, site: string): string {
  const blocks = [...GUIDE.matchAll(/^```(\w+)\n(.*?)^```/gms)];
  const found = blocks.find(([, of, text]) => of === language && text?.includes(with_))?.[2];
  return (found ?? `the guide has no ${language} with ${with_}`).replaceAll(
    "https://marginwise.example",
    site,
  );
}

/** The same page at the service's site, though of another origin: a browser may let a frame of another site keep nothing. */
function sameSite(address: string): string {
  return address.replace("127.0.0.1", "localhost");
}

test("the guide's example works under the guide's policy, up to a result that replays", async ({
  page,
  site,
  host,
}) => {
  const policy = block("http", "Content-Security-Policy", site)
    .replace(/^Content-Security-Policy: /, "")
    .trim();
  await listen(page);
  await page.goto(
    host.serve("/", `<button autofocus>Host</button>${block("html", "embed.js", site)}`, policy),
  );
  const frame = inFrame(page);
  await expect(frame.locator("#wizard input").first()).toBeVisible();
  await expect(page.locator("marginwise-wizard > a")).toBeHidden();
  await expect(page.locator("button")).toBeFocused();
  await expect(page.locator("iframe")).toHaveAttribute(
    "title",
    "Isolated or cross margin: questions by Marginwise",
  );
  await expect(frame.getByRole("button", { name: "Back" })).toBeHidden();
  await expectToFollow(page);

  for (const question of QUESTIONS) await answerIn(frame, question, CROSS[question]);
  await expect(frame.locator("h1")).toHaveText("Check your answers");
  await expect(frame.locator("h1")).toBeFocused();
  await expectToFollow(page);
  await frame.locator(".step .button").click();
  await expect(frame.locator("h1")).toContainText("Cross margin fits your answers");
  await expect(frame.locator("h1")).toBeFocused();
  await expect(frame.locator(".notice")).toBeVisible();
  await expectToFollow(page);

  const own = page.waitForEvent("popup");
  await frame.getByRole("link", { name: "Open on Marginwise" }).click();
  const code = /\/r\/([^/?]+)$/.exec((await own).url())?.[1];
  const result = { mode: "cross", code };
  expect((await heardBy(page)).told).toEqual([
    ["started", { mode: null, code: null }, "marginwise-wizard"],
    ["settled", result, "marginwise-wizard"],
    ["result", result, "marginwise-wizard"],
  ]);
  await expect((await own).locator("h1")).toContainText("Cross margin fits your answers");

  await frame.getByRole("link", { name: "Change an answer" }).first().click();
  await expect(frame.locator(".summary")).toContainText("More than 100");
  await expectToFollow(page);
});

test("language, edition and theme are as the element says, and the theme changes in place", async ({
  page,
  site,
  host,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  const wizard = element(site, 'theme="dark" edition="2026-11"');
  await page.goto(sameSite(host.serve("/", `<div lang="zh">${wizard}</div>`)));
  const frame = inFrame(page);
  const paper = () => frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const [dark, light] = ["rgb(16, 22, 20)", "rgb(251, 252, 251)"];
  await expect(frame.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator("iframe")).toHaveAttribute("title", "逐仓还是全仓：Marginwise 的问题");
  await expect(frame.locator(".site-footer")).toContainText("2026-11");
  expect(await paper()).toBe(dark);

  await answerIn(frame, "stop-loss", "nine-or-ten");
  await expect(frame.locator("#wizard input[name='experience']").first()).toBeVisible();
  const set = (name: string, value: string) =>
    page.locator("marginwise-wizard").evaluate(
      (wizard, [name, value]) => {
        wizard.setAttribute(name ?? "", value ?? "");
      },
      [name, value],
    );
  await set("theme", "light");
  await expect.poll(paper).toBe(light);
  await set("theme", "auto");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).toBe(dark);
  await expect(frame.locator("#wizard input[name='experience']").first()).toBeVisible();

  await set("edition", "1999-01");
  await expect(frame.locator("h1")).toHaveText("无法显示问题");
  await expectToFollow(page);
  await set("lang", "en");
  await set("edition", "2026-11");
  await expect(frame.locator("html")).toHaveAttribute("lang", "en");
  await expect(frame.locator("#wizard input[name='experience']").first()).toBeVisible();
});

test("two in one page keep their answers apart, a reload included", async ({ page, site, host }) => {
  await page.goto(sameSite(host.serve("/", element(site) + element(site))));
  await answerIn(inFrame(page, 0), "own-risk", "not-sure");
  await answerIn(inFrame(page, 1), "own-risk", "more-of-wallet");
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect(inFrame(page, 0).locator(".quiet-note")).toBeVisible();
    await expect(inFrame(page, 1).locator("#wizard input[name='experience']").first()).toBeVisible();
    await expect(inFrame(page, 1).locator(".quiet-note")).toBeHidden();
    await expectToFollow(page, 0);
    await expectToFollow(page, 1);
  }
});

test("an element that was there before its script, and a script that comes twice, make one frame", async ({
  page,
  site,
  host,
}) => {
  await page.goto(host.serve("/", "<marginwise-wizard theme='dark'></marginwise-wizard>"));
  await page.evaluate(async (address) => {
    for (let times = 0; times < 2; times++) {
      const script = document.createElement("script");
      script.src = address;
      await new Promise((loaded) => {
        script.addEventListener("load", loaded);
        document.head.append(script);
      });
    }
  }, `${site}/embed.js`);
  await expect(inFrame(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("marginwise-wizard iframe")).toHaveCount(1);
  await expectToFollow(page);
});

test("a step out of view comes into view, and one in view stays where it is", async ({
  page,
  site,
  host,
}) => {
  await page.goto(host.serve("/", `<p>Host</p>${element(site)}<p>${"<br>".repeat(60)}</p>`));
  const frame = inFrame(page);
  const scrolled = () => page.evaluate(() => scrollY);
  await answerIn(frame, "own-risk", "more-of-wallet");
  await expect(frame.locator("h1")).toBeFocused();
  expect(await scrolled()).toBe(0);

  await frame.locator("#wizard input[name='experience']").first().check();
  await page.evaluate(() => {
    scrollTo(0, 300);
  });
  await frame.locator(".step .button").press("Enter");
  await expect(frame.locator("#wizard input[name='open-positions']").first()).toBeVisible();
  await expect.poll(scrolled).toBeLessThan(100);
});

test("a term's meaning opens beside it, and gives the focus back", async ({ page, site, host }) => {
  await page.goto(host.serve("/", element(site)));
  const term = inFrame(page).locator("#wizard .question-hint .term").first();
  const panel = inFrame(page).locator(":popover-open");
  await term.click();
  await expect(panel.getByRole("button")).toBeFocused();
  const [above, below] = [await term.boundingBox(), await panel.boundingBox()];
  expect(Math.abs((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0))).toBeLessThan(8);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(term).toBeFocused();
});

test("while the service is away a link stands in the frame's place", async ({ page, site, host }) => {
  await page.clock.install();
  await page.route(/\/embed\?|\/embed\.js\?/, (route) => route.abort());
  await page.goto(
    host.serve("/", element(site) + `<marginwise-wizard><a href="/own">Own</a></marginwise-wizard>`),
  );
  await expect(page.locator("iframe")).toHaveCount(2);
  const link = page.getByRole("link", { name: "Answer the questions on Marginwise" });
  await expect(async () => {
    await page.clock.runFor(15_000);
    await expect(link).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(link).toHaveAttribute("href", `${site}/wizard`);
  await expect(page.getByRole("link", { name: "Own" })).toBeVisible();
  await expect(page.locator("iframe").first()).toBeHidden();
});

test("where only the frame has no scripts, its form stays and the link stands above it", async ({
  page,
  site,
  host,
}) => {
  await page.clock.install();
  await page.route("**/assets/frame-*.js", (route) => route.abort());
  await page.goto(host.serve("/", element(site)));
  await expect(inFrame(page).locator("#plain fieldset")).toHaveCount(QUESTIONS.length);
  await expect(async () => {
    await page.clock.runFor(15_000);
    await expect(page.getByRole("link", { name: /on Marginwise/ })).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(page.locator("iframe")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the guide's plain frame leads to a result within it", async ({ page, site, host }) => {
    await page.goto(host.serve("/", block("html", "noscript", site)));
    const frame = page.locator("iframe").contentFrame();
    await frame.getByRole("button", { name: "Show the result" }).click();
    await expect(frame.locator(".error-summary")).toBeVisible();
    await frame.locator("input[name='own-risk'][value='not-sure']").check();
    await frame.getByRole("button", { name: "Show the result" }).click();
    await expect(frame.locator("h1")).toContainText("Isolated margin fits your answers");
    await expect(frame.locator(".notice")).toBeVisible();
  });
});
