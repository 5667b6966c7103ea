import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { figures } from "./figures.mjs";

const home = new URL("..", import.meta.url).pathname;
const told = (figure, value) =>
  `node -e "require('fs').appendFileSync(process.env.FIGURES, ${quoted(figure, value)})"`;
const quoted = (figure, value) => `JSON.stringify({ figure: '${figure}', value: ${value} }) + '\\n'`;

let folder;
let printed;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
  printed = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function part(name, command, figure = {}) {
  return {
    part: name,
    command,
    pace: "3",
    short: "1",
    figures: [{ figure: `time of ${name}`, from: name, unit: "ns", target: 10, ...figure }],
  };
}

async function run(parts, ...words) {
  const places = {
    list: join(folder, "parts.json"),
    record: join(folder, "record.json"),
    home: folder,
    folder,
  };
  writeFileSync(places.list, JSON.stringify(parts));
  const well = await figures(words, { ...places, print: (line) => printed.push(line) });
  return { well, table: printed.join("\n") };
}

test("what was recorded stands beside what is now", async () => {
  await run([part("one", told("one", 4))], "--record");

  const { well, table } = await run([part("one", told("one", 6))]);

  assert.match(table, /\| time of one +\| +≤ 10 ns +\| +4 ns +\| +6 ns +\| +1\.50 \| +\|/);
  assert.equal(well, true);
});

test("a part that fails is told, and the others are measured", async () => {
  const { well, table } = await run([part("bad", "exit 3"), part("good", told("good", 12))]);

  assert.match(table, /bad: ended with 3, see .*bad\.log/);
  assert.match(table, /\| time of bad .*failed/);
  assert.match(table, /\| time of good .*12 ns .*missed/);
  assert.equal(well, false);
});

test("a part that tells nothing of a figure fails, and what it tells of the others is shown", async () => {
  const half = part("half", told("half", 1));
  half.figures.push({ figure: "time of the other", from: "other", unit: "ns" });

  const { well, table } = await run([half]);

  assert.match(table, /half: told nothing of other/);
  assert.match(table, /\| time of half .* 1 ns/);
  assert.match(table, /\| time of the other .*failed/);
  assert.equal(well, false);
});

test("a part that fails keeps its record", async () => {
  await run([part("one", told("one", 4))], "--record");

  await run([part("one", "exit 1"), part("two", told("two", 5))], "--record");

  const record = JSON.parse(readFileSync(join(folder, "record.json"), "utf8"));
  assert.deepEqual([record.one.figures, record.two.figures], [{ one: 4 }, { two: 5 }]);
});

test("only the parts asked for are run, as quickly as asked", async () => {
  const { table } = await run(
    [part("one", "exit 1"), part("two", told("two", "{pace}"))],
    "--parts=two",
    "--short",
  );

  assert.match(table, /time of two .* 1 ns/);
  assert.doesNotMatch(table, /time of one/);
});

test("a short run is not recorded", async () => {
  await assert.rejects(run([part("one", told("one", 1))], "--short", "--record"), /too coarse/);

  assert.equal(existsSync(join(folder, "record.json")), false);
});

test("an unknown part or word is refused by name", async () => {
  await assert.rejects(run([part("one", "exit 0")], "--parts=two"), /no part is called two; there are one/);
  await assert.rejects(run([part("one", "exit 0")], "--fast"), /unknown: --fast/);
});

test("results of JMH are read in the unit of their figure, with parameters and second results", async () => {
  const metric = { score: 2500, scoreUnit: "ns/op" };
  const secondaryMetrics = { kept: { score: 7, scoreUnit: "#" } };
  const results = [
    { benchmark: "a.b.C.m", mode: "avgt", params: { p: "X" }, primaryMetric: metric, secondaryMetrics },
  ];
  writeFileSync(join(folder, "told.json"), JSON.stringify(results));
  const jmh = { ...part("jmh", "cp told.json {results}", { from: "C.m X", unit: "µs" }) };
  jmh.figures.push({ figure: "kept", from: "C.m X kept", unit: "kB" });

  const { table } = await run([jmh]);

  assert.match(table, /time of jmh .* 2\.5 µs/);
  assert.match(table, /kept .* 7 kB/);
});

test("every benchmark and every load run has a part", () => {
  const list = readFileSync(join(home, "figures/parts.json"), "utf8");
  const files = ["rules/src/jmh", "backend/src/jmh", "backend/src/test/java/dev/marginwise/load"]
    .flatMap((place) => readdirSync(join(home, place), { recursive: true }))
    .map((file) => /(\w+(Benchmark|Run))\.java$/.exec(file)?.[1])
    .filter((name) => name !== undefined);

  assert.deepEqual(
    files.filter((name) => !list.includes(name)),
    [],
  );
  assert.ok(files.length > 5);
});

test("every figure is told once, and what is recorded is known", () => {
  const parts = JSON.parse(readFileSync(join(home, "figures/parts.json"), "utf8"));
  const record = JSON.parse(readFileSync(join(home, "docs/figures.json"), "utf8"));
  const figures = parts.flatMap(({ part, figures }) => figures.map(({ from }) => `${part} ${from}`));
  const recorded = Object.entries(record).flatMap(([part, { figures }]) =>
    Object.keys(figures).map((from) => `${part} ${from}`),
  );

  assert.equal(new Set(figures).size, figures.length);
  assert.deepEqual(
    recorded.filter((figure) => !figures.includes(figure)),
    [],
  );
});
