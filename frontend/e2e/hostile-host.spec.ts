import type { Page } from "@playwright/test";
import { answerIn, element, expect, expectToFollow, heardBy, inFrame, listen, test } from "./host";

const FORGED = [
  { marginwise: 1, is: "height", pixels: 9999 },
  { marginwise: 1, is: "told", event: "result", detail: { mode: "cross", code: "2026-12.087NGW" } },
];
const SEND_TO_PARENT = `<script>for (const message of ${JSON.stringify(FORGED)}) parent.postMessage(message, "*")</script>`;

async function atFirstQuestion(page: Page): Promise<void> {
  await expect(inFrame(page).locator("#wizard input").first()).toBeVisible();
  await expectToFollow(page);
}

/** Everything sent so far has arrived once a message sent after it has. */
async function nothingForgedIsHeeded(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((arrived) => {
        addEventListener("message", ({ data }) => {
          if (data === "last") arrived();
        });
        postMessage("last", "*");
      }),
  );
  expect((await heardBy(page)).told).toEqual([]);
  expect((await page.locator("marginwise-wizard iframe").boundingBox())?.height).not.toBe(9999);
}

test("messages of the host's own window and of a stranger's frame are not heeded", async ({
  page,
  site,
  host,
  stranger,
}) => {
  const evil = stranger.serve("/", SEND_TO_PARENT);
  await listen(page);
  await page.goto(host.serve("/", element(site)));
  await atFirstQuestion(page);

  await page.evaluate((messages) => {
    for (const message of messages) postMessage(message, "*");
  }, FORGED);
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    document.body.append(frame);
  }, evil);
  await expect.poll(async () => (await heardBy(page)).posted.filter((data) => isForged(data)).length).toBe(4);
  await nothingForgedIsHeeded(page);
});

test("a stranger's page in the element's own frame is not heeded", async ({ page, site, host, stranger }) => {
  const evil = stranger.serve("/", SEND_TO_PARENT);
  await listen(page);
  await page.goto(host.serve("/", element(site)));
  await atFirstQuestion(page);

  await page.locator("marginwise-wizard iframe").evaluate((frame: HTMLIFrameElement, address) => {
    frame.src = address;
  }, evil);
  await expect.poll(async () => (await heardBy(page)).posted.filter((data) => isForged(data)).length).toBe(2);
  await nothingForgedIsHeeded(page);
});

test("whoever states another's origin, or everybody's, is told nothing", async ({
  page,
  site,
  host,
  stranger,
}) => {
  const lies = [host.origin, "*", "null"];
  await listen(page);
  await page.goto(
    stranger.serve(
      "/",
      lies.map((lie) => `<iframe src="${site}/embed?host=${encodeURIComponent(lie)}"></iframe>`).join(""),
    ),
  );
  for (const frame of await page.locator("iframe").all()) {
    await answerIn(frame.contentFrame(), "own-risk", "not-sure");
    await frame.contentFrame().locator(".quiet-note a").click();
    await expect(frame.contentFrame().locator("h1")).toContainText("fits your answers");
  }
  expect((await heardBy(page)).posted).toEqual([]);
});

test("a frame around the host's page is told nothing, and the host is", async ({
  page,
  site,
  host,
  stranger,
}) => {
  const inner = host.serve("/", element(site));
  await listen(page);
  await page.goto(stranger.serve("/", `<iframe src="${inner}" width="800" height="900"></iframe>`));
  const around = page.locator("iframe").contentFrame();
  const frame = around.locator("marginwise-wizard iframe").contentFrame();
  await answerIn(frame, "own-risk", "not-sure");
  await frame.locator(".quiet-note a").click();
  await expect(frame.locator("h1")).toContainText("fits your answers");

  const hostPage = page.frames().find((each) => each.url() === inner);
  await expect
    .poll(() =>
      hostPage?.evaluate(() => (window as unknown as { heard: { told: unknown[] } }).heard.told.length),
    )
    .toBe(3);
  expect((await heardBy(page)).posted).toEqual([]);
});

test("the frame takes no theme from a stranger beside it", async ({ page, site, host, stranger }) => {
  const evil = stranger.serve(
    "/",
    `<script>parent[0].postMessage({ marginwise: 1, is: "theme", theme: "dark" }, "*"); parent.postMessage("sent", "*")</script>`,
  );
  await listen(page);
  // Only a frame that stands in no shadow is found by its number.
  const frame = `<iframe src="${site}/embed?host=${encodeURIComponent(host.origin)}"></iframe>`;
  await page.goto(host.serve("/", frame));
  const inside = page.locator("iframe").first().contentFrame();
  await expect(inside.locator("#wizard input").first()).toBeVisible();
  await page.evaluate((address) => {
    const beside = document.createElement("iframe");
    beside.src = address;
    document.body.append(beside);
  }, evil);
  await expect.poll(async () => (await heardBy(page)).posted).toContain("sent");
  const theme = (name: string) =>
    page.evaluate((name) => {
      frames[0]?.postMessage({ marginwise: 1, is: "theme", theme: name }, "*");
    }, name);
  await expect(inside.locator("html")).not.toHaveAttribute("data-theme");
  await theme("light");
  await expect(inside.locator("html")).toHaveAttribute("data-theme", "light");
});

test("taken away while loading, put back, moved and resized, it is one frame that follows", async ({
  page,
  site,
  host,
}) => {
  await listen(page);
  await page.goto(host.serve("/", `${element(site)}<div id="elsewhere"></div>`));
  await page.evaluate(async () => {
    await customElements.whenDefined("marginwise-wizard");
    const wizard = document.querySelector("marginwise-wizard");
    for (let turn = 0; wizard && turn < 10; turn++) {
      wizard.remove();
      wizard.setAttribute("theme", turn % 2 ? "dark" : "light");
      wizard.setAttribute("lang", turn % 2 ? "en" : "zh-CN");
      (turn % 2 ? document.body : document.querySelector("#elsewhere"))?.append(wizard);
      if (turn % 3 === 0) await new Promise(requestAnimationFrame);
    }
  });
  await atFirstQuestion(page);
  for (const width of [1000, 320, 700, 390, 1280, 500]) await page.setViewportSize({ width, height: 900 });
  await expectToFollow(page);
  await expect(page.locator("marginwise-wizard iframe")).toHaveCount(1);

  await answerIn(inFrame(page), "own-risk", "more-of-wallet");
  await expect(inFrame(page).locator("h1")).toBeFocused();
  await expect
    .poll(async () => (await heardBy(page)).told)
    .toEqual([["started", { mode: null, code: null }, "marginwise-wizard"]]);
});

test("no other page of the site can be framed", async ({ page, site, host }) => {
  const paths = ["/", "/wizard", "/r/2026-12.087NGW", "/zh/wizard", "/compare"];
  const frames = paths.map((path) => `<iframe src="${site}${path}"></iframe>`).join("");
  const refused: string[] = [];
  // A page that no fixture watches: here the browser has to complain of the policy.
  const watched = await page.context().newPage();
  watched.on("requestfailed", (request) => refused.push(new URL(request.url()).pathname));
  await watched.goto(host.serve("/", frames));
  await expect.poll(() => refused.toSorted()).toEqual(paths.toSorted());
});

function isForged(data: unknown): boolean {
  return FORGED.some((message) => JSON.stringify(message) === JSON.stringify(data));
}
