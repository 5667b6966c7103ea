// Fails when what a page loads is larger than a phone on a bad line should have to fetch.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const SITE = "src/styles/site.css";
/** The wizard's page, what another site loads for its element, and what the frame in it loads. */
const LIMITS = [
  { what: "the wizard", bytes: 20_000, files: filesOf("manifest", "src/main.tsx", SITE) },
  { what: "the element", bytes: 12_000, files: ["embed.js"] },
  {
    what: "its frame",
    bytes: 24_000,
    files: [...filesOf("manifest-frame", "src/embed/frame.tsx"), ...filesOf("manifest", SITE)],
  },
];

/** @param {string} name @param {string[]} entries @returns {string[]} */
function filesOf(name, ...entries) {
  const manifest =
    /** @type {Record<string, { file: string, css?: string[], imports?: string[] } | undefined>} */
    (JSON.parse(readFileSync(`dist/.vite/${name}.json`, "utf8")));
  const files = /** @param {string} entry @returns {string[]} */ (entry) => {
    const chunk = manifest[entry];
    if (!chunk) throw new Error(`size.mjs: the build has no ${entry}; name the entry as vite.config.ts does`);
    return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap(files)];
  };
  return [...new Set(entries.flatMap(files))];
}

for (const { what, bytes: limit, files } of LIMITS) {
  let total = 0;
  for (const file of files) {
    const bytes = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
    total += bytes;
    console.log(`${String(bytes).padStart(6)}  ${file}`);
  }
  console.log(`${String(total).padStart(6)}  of at most ${limit} bytes for ${what}, gzipped`);
  if (total > limit) {
    console.error(`size.mjs: ${what} has grown past its limit; see what the last change brought in`);
    process.exitCode = 1;
  }
}
