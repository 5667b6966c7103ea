// Writes the answers of the examples anew, after texts or rules changed: node record.mjs http://localhost:8080 LIVE_KEY TEST_KEY
// What only a store in trouble answers is left as it is. The tests hold every example to what the service answers.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [service, liveKey, testKey] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const LONG = 5000;
const UNPROVOKED = /internal|store-away|overloaded|still-recording|too-many-requests|key-unknown|key-ended/;
const once = `recorded ${Date.now()}`;

async function send(method, address, headers, body) {
  const response = await fetch(service + address, { method, headers, ...(body && { body }) });
  return {
    status: response.status,
    type: response.headers.get("Content-Type") ?? "",
    text: await response.text(),
  };
}

const keyed = { Authorization: `Bearer ${liveKey}`, "Content-Type": "application/json" };
const body = '{"answers": {"open-positions": 1}, "reference": "case-4711", "metadata": {"channel": "app"}}';
const decision = JSON.parse(
  (await send("POST", "/api/v1/decisions", { ...keyed, "Idempotency-Key": once }, body)).text,
);
const REAL = {
  "<your key>": liveKey,
  "<your test key>": testKey,
  "<id of a decision>": decision.id,
  "<id of a live decision>": decision.id,
  "<a receipt>": decision.receipt,
  "<a key that another body was recorded under>": once,
  "<70000 letters>": "a".repeat(70000),
};
const real = (text) =>
  Object.entries(REAL).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);

/** The beginning of a long answer: lists may end early. */
function shortened(value) {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member)]));
}

function shown({ type, text }) {
  if (!type.includes("json") || type.includes("ndjson")) return beginning(text, type);
  const value = JSON.parse(text);
  return JSON.stringify(text.length > LONG ? shortened(value) : value, null, 2);
}

const beginning = (text, type) =>
  type.includes("xml") ? text.slice(0, 240) : text.split("\n").slice(0, 2).join("\n");

async function record(file) {
  const text = readFileSync(file, "utf8").replace(/\n?HTTP\/1\.1 [^]*$/, "");
  const [head, ...rest] = text.split("\n\n");
  const [first, ...lines] = head.trim().split("\n");
  const [, method, address] = first.match(/^(\w+) (.+)$/);
  const headers = Object.fromEntries(
    lines.map((line) => line.split(": ")).map(([name, value]) => [name, real(value)]),
  );
  // a name of its own each time, or the answer would be that of last time
  if (headers["Idempotency-Key"] === "case-4711") headers["Idempotency-Key"] = `${once} again`;
  const answer = await send(method, real(address), headers, real(rest.join("\n\n").trim()));
  const type = answer.type.replace(/;.*/, "");
  writeFileSync(
    file,
    `${text.trim()}\n\nHTTP/1.1 ${answer.status}\nContent-Type: ${type}\n\n${shown(answer)}\n`,
  );
  console.log(answer.status, file.replace(here, ""));
}

const problems = join(here, "..", "resources", "problems");
const folders = [
  problems,
  ...readdirSync(join(here, "examples")).map((name) => join(here, "examples", name)),
];
for (const folder of folders.filter(existsSync)) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".http") && !UNPROVOKED.test(name))) {
    await record(join(folder, file));
  }
}
