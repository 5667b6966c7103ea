// Reruns every figure and prints one table beside the last recorded ones: `node figures/figures.mjs`, or with Maven as
// docs/performance.md tells. `--parts=load,peers` some of them, `--short` as quickly as it goes, `--record` to write what
// was measured into docs/figures.json. Ends with an error when a part does.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./part.mjs";
import { table } from "./table.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Takes `places` so that a test can bring parts and a record of its own. */
export async function figures(words, places = {}) {
  const {
    list = join(here, "parts.json"),
    record = join(here, "../docs/figures.json"),
    home = resolve(here, ".."),
    folder = join(here, "../target/figures"),
    print = console.log,
  } = places;
  const wanted = asked(words);
  const parts = chosen(JSON.parse(readFileSync(list, "utf8")), wanted.parts);
  const recorded = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};
  const outcomes = new Map();
  for (const part of parts) {
    const start = Date.now();
    const load = loadavg()[0];
    const outcome = await run(part, { short: wanted.short, home, folder }).catch((failure) => ({ failure }));
    outcomes.set(part.part, { load, ...outcome });
    const seconds = Math.round((Date.now() - start) / 1000);
    print(`${part.part}: ${outcome.failure?.message ?? "measured"} (${seconds} s, load ${load.toFixed(1)})`);
  }
  print(`\n${table(parts, recorded, outcomes)}\n`);
  print(`Now: ${machine()}`);
  for (const [before, names] of machines(recorded, parts))
    print(`Recorded on ${before}: ${names.join(", ")}`);
  const failed = [...outcomes].filter(([, { failure }]) => failure !== undefined).map(([part]) => part);
  if (failed.length > 0) print(`Failed: ${failed.join(", ")}`);
  if (wanted.record)
    writeFileSync(record, `${JSON.stringify(renewed(recorded, parts, outcomes), null, 2)}\n`);
  return failed.length === 0;
}

/** Maven hands over `--short=` for what was not asked and `--short=true` for what was. */
function asked(words) {
  const given = new Map(
    words.map((word) => word.split("=", 2)).map(([name, value = "true"]) => [name, value]),
  );
  const unknown = [...given.keys()].filter((name) => !["--parts", "--short", "--record"].includes(name));
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(", ")}; known: --parts=a,b --short --record`);
  const wanted = {
    parts: (given.get("--parts") ?? "").split(",").filter((name) => name !== ""),
    short: (given.get("--short") ?? "") === "true",
    record: (given.get("--record") ?? "") === "true",
  };
  if (wanted.short && wanted.record) throw new Error("a short run is too coarse to be recorded");
  return wanted;
}

function chosen(parts, names) {
  const known = parts.map(({ part }) => part);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`no part is called ${unknown.join(", ")}; there are ${known.join(", ")}`);
  return names.length === 0 ? parts : parts.filter(({ part }) => names.includes(part));
}

/** Parts that were not measured, or failed, keep what was recorded of them. */
function renewed(recorded, parts, outcomes) {
  const measured = parts
    .filter(({ part }) => outcomes.get(part).failure === undefined)
    .map(({ part, figures }) => {
      const { load, values } = outcomes.get(part);
      const rounded = figures.map(({ from }) => [from, Number(values.get(from).toPrecision(4))]);
      const on = new Date().toISOString().slice(0, 10);
      return [
        part,
        { on, machine: machine(), load: Number(load.toFixed(1)), figures: Object.fromEntries(rounded) },
      ];
    });
  return { ...recorded, ...Object.fromEntries(measured) };
}

function machines(recorded, parts) {
  const names = new Map();
  for (const { part } of parts.filter(({ part }) => part in recorded)) {
    const { machine, on, load } = recorded[part];
    const told = `${machine} (${on})`;
    names.set(told, [...(names.get(told) ?? []), load === undefined ? part : `${part} (load ${load})`]);
  }
  return names;
}

function machine() {
  const java = execFileSync("java", ["--version"], { encoding: "utf8" }).split(" ")[1];
  return `${cpus().length} cores, ${cpus()[0].model.trim()}, JDK ${java}, Node.js ${process.version}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = (await figures(process.argv.slice(2))) ? 0 : 1;
  } catch (failure) {
    console.error(failure.message);
    process.exitCode = 2;
  }
}
