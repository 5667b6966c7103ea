import { expect, test } from "vitest";
import { hostAround, statedOrigin } from "./host";

const SHOP = "https://shop.example";

/** A window as far as a frame looks at it. */
function frameIn(search: string, seen?: readonly string[]): { frame: Window; posted: unknown[] } {
  const posted: unknown[] = [];
  const parent = { postMessage: (...sent: unknown[]) => posted.push(sent) };
  const frame = { parent, location: { search, ancestorOrigins: seen }, addEventListener: () => undefined };
  return { frame: frame as unknown as Window, posted };
}

test("a host that states its origin is told things by that origin alone", () => {
  const { frame, posted } = frameIn(`?host=${SHOP}`, [SHOP, "https://around.example"]);
  hostAround(frame)?.tell({ is: "here" });
  expect(posted).toEqual([[{ marginwise: 1, is: "here" }, SHOP]]);
});

test("where the browser names nobody, it still delivers to the stated origin alone", () => {
  const { frame, posted } = frameIn(`?host=${SHOP}`);
  hostAround(frame)?.tell({ is: "here" });
  expect(posted).toEqual([[{ marginwise: 1, is: "here" }, SHOP]]);
});

test.each([
  ["another's origin", `?host=${SHOP}`, ["https://liar.example"]],
  ["that of the page around itself", `?host=${SHOP}`, ["https://liar.example", SHOP]],
  ["a hidden one", `?host=${SHOP}`, ["null"]],
  ["none", "", [SHOP]],
])("with %s there is no host", (_, search, seen) => {
  expect(hostAround(frameIn(search, seen).frame)).toBeNull();
});

test("a page that stands in no frame has no host", () => {
  const { frame } = frameIn(`?host=${SHOP}`);
  Object.assign(frame, { parent: frame });
  expect(hostAround(frame)).toBeNull();
});

test.each([
  "*",
  "/",
  "null",
  "",
  "shop.example",
  `${SHOP}/`,
  `${SHOP}/page`,
  "HTTPS://shop.example",
  "data:,x",
  "javascript:x",
])("%s is no origin to send to", (stated) => {
  expect(statedOrigin(`?host=${encodeURIComponent(stated)}`)).toBeNull();
});
