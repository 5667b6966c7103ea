// One part of the figures: a command that leaves results in files, and what is read from them.
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const NANOSECONDS = { ns: 1, µs: 1e3, us: 1e3, ms: 1e6, s: 1e9 };

/**
 * Runs the command of a part in the folder `home`. What it prints goes to a file in `folder`. In the command, `{pace}` is
 * how long to measure and `{results}` the file for JMH; other programs append lines like `{"figure": "a", "value": 1}` to
 * the file that the environment names as FIGURES. Gives the values by name and, when a figure is missing, the failure;
 * rejects when the command fails.
 */
export async function run(part, { short, home, folder }) {
  mkdirSync(folder, { recursive: true });
  const file = (ending) => join(folder, part.part + ending);
  const [results, lines, log] = [file(".jmh.json"), file(".jsonl"), file(".log")];
  for (const old of [results, lines]) rmSync(old, { force: true });
  const command = part.command
    .replace("{pace}", () => (short ? part.short : part.pace))
    .replace("{results}", () => results);
  const code = await ended(command, { home, log, lines });
  if (code !== 0) throw new Error(`ended with ${code}, see ${log}`);
  const values = new Map([
    ...(existsSync(results) ? ofJmh(readFileSync(results, "utf8"), part.figures) : []),
    ...(existsSync(lines) ? ofLines(readFileSync(lines, "utf8")) : []),
  ]);
  const missing = part.figures.filter(({ from }) => !Number.isFinite(values.get(from)));
  if (missing.length === 0) return { values };
  return {
    values,
    failure: new Error(`told nothing of ${missing.map(({ from }) => from).join(", ")}, see ${log}`),
  };
}

function ended(command, { home, log, lines }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: home,
      shell: true,
      env: { ...process.env, FIGURES: lines },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = createWriteStream(log);
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on("error", reject);
    child.on("close", (code, signal) => output.end(() => resolve(code ?? signal)));
  });
}

function ofLines(text) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line))
    .map(({ figure, value }) => [figure, value]);
}

/** By class and method, then its parameters, then the name of a second result; times in the unit of their figure. */
function ofJmh(text, figures) {
  return JSON.parse(text).flatMap(({ benchmark, mode, params = {}, primaryMetric, secondaryMetrics }) => {
    const method = benchmark.split(".").slice(-2).join(".");
    const name = [method, ...Object.values(params)].join(" ");
    const score = mode === "ss" ? median(primaryMetric.rawData.flat()) : primaryMetric.score;
    const [measured] = primaryMetric.scoreUnit.split("/");
    const wanted = figures.find(({ from }) => from === name)?.unit ?? measured;
    return [
      [name, (score * NANOSECONDS[measured]) / NANOSECONDS[wanted]],
      ...Object.entries(secondaryMetrics).map(([second, metric]) => [`${name} ${second}`, metric.score]),
    ];
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
