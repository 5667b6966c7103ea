// Nothing is shipped under a licence that nobody looked at: what the jar holds by its own list, what browsers are sent by
// the lock of the frontend.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** May be passed on with the service; of several that are offered, one is enough. EPL asks only that its own files stay open. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "EPL-2.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Bouncy Castle Licence", // the words of MIT
]);

const undecided = (parts) => parts.filter(({ licences }) => !licences.some((id) => ALLOWED.has(id)));

test("every library of the jar has an allowed licence", () => {
  const { components } = read("../backend/target/classes/META-INF/sbom/application.cdx.json");
  const parts = components
    .filter(({ group }) => group !== "dev.marginwise")
    .map(({ group, name, licenses = [] }) => ({
      name: `${group}:${name}`,
      licences: licenses.map(({ license, expression }) => expression ?? license.id ?? license.name),
    }));

  assert.ok(parts.length > 50);
  assert.deepEqual(undecided(parts), []);
});

test("every package that browsers are sent has an allowed licence", () => {
  const { packages } = read("../frontend/package-lock.json");
  const parts = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, { license }]) => ({ name: path, licences: [license] }));

  assert.ok(parts.length >= 3);
  assert.deepEqual(undecided(parts), []);
});
