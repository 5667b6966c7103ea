import type { Page } from "@playwright/test";
import { expect, test } from "./journey";
import { CHINESE, NARROW, WIDE } from "./letters";

const PAGES = ["/", "/compare", "/answers", "/zh", "/zh/compare", "/zh/answers"];

test("pages are set in the letters that the journeys bring, never in what the machine has", async ({ page }, {
  project,
}) => {
  test.skip(process.platform !== "linux", "only there can a browser be told which fonts there are");
  const { family } = project.name === "wide" ? WIDE : NARROW;

  for (const path of PAGES) {
    await page.goto(path);
    const used = await familiesOf(page);
    const ours = (name: string) => name.startsWith(family) || name === CHINESE.family;
    expect(used, path).toContain(family);
    expect(
      used.filter((name) => !ours(name)),
      path,
    ).toEqual([]);
  }
});

/** Which families the browser took for the words of the page. */
async function familiesOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body *" });
  const used = await Promise.all(
    nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })),
  );
  await session.detach();
  return [...new Set(used.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)))];
}
