import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./journey";

const SCHEMA = join(import.meta.dirname, "../src/api/schema.ts");

test("the site calls the server by the contract that the server publishes", async ({ request }) => {
  const published = await (await request.get("/openapi.yml")).text();
  const types = COMMENT_HEADER + astToString(await openapiTS(published));

  expect(readFileSync(SCHEMA, "utf8"), "out of date: write it anew with `npm run schema`").toBe(types);
});
