// Fails when what the wizard's page loads is larger than a phone on a bad line should have to fetch.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_BYTES = 20_000;
const ENTRIES = ["src/main.tsx", "src/styles/site.css"];

const manifest =
  /** @type {Record<string, { file: string, css?: string[], imports?: string[] } | undefined>} */
  (JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8")));

/** @param {string} entry @returns {string[]} */
function filesOf(entry) {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`size.mjs: the build has no ${entry}; name the entry as vite.config.ts does`);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap(filesOf)];
}

let total = 0;
for (const file of new Set(ENTRIES.flatMap(filesOf))) {
  const bytes = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
  total += bytes;
  console.log(`${String(bytes).padStart(6)}  ${file}`);
}
console.log(`${String(total).padStart(6)}  of at most ${LIMIT_BYTES} bytes, gzipped`);
if (total > LIMIT_BYTES) {
  console.error("size.mjs: the wizard has grown past its limit; see what the last change brought in");
  process.exit(1);
}
