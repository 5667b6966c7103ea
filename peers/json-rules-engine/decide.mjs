// Asks json-rules-engine what the other engines are asked: `node decide.mjs decide|time|version RULES ANSWERS`, two files
// of JSON. Prints JSON.
import { readFileSync } from "node:fs";
import { Engine } from "json-rules-engine";

const WARM_UP_SECONDS = 10;
const MEASURED_SECONDS = 5;

const [task, rulesFile, answersFile] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const held = (kind) => (_, almanac) =>
  almanac.getEvents("success").filter(({ type }) => type === kind).length;

/** Rules about answers go first, then those that count, then the mode. */
const mode = (name, operator) => ({
  priority: 1,
  conditions: { all: [{ fact: "gates", operator, value: 0 }] },
  event: { type: "mode", params: { mode: name } },
});
const engine = new Engine([...read(rulesFile), mode("isolated", "greaterThan"), mode("cross", "equal")]);
engine.addFact("cautions", held("caution"));
engine.addFact("gates", held("gate"));

async function decide(answers) {
  const { events } = await engine.run(answers);
  let mode = "none";
  const rules = [];
  for (const { type, params } of events) {
    if (type === "mode") mode = params.mode;
    else rules.push(params.rule);
  }
  return { mode, rules };
}

/** Of the processors, for each decision of so many seconds, another set each time. */
async function nanoseconds(sets, seconds) {
  const start = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  let made = 0;
  let rules = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 64; i++) {
      rules += (await decide(sets[made++ % sets.length])).rules.length;
    }
  }
  if (rules === 0) throw new Error("no rule ever held");
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / made;
}

const sets = read(answersFile);
const tasks = {
  async decide() {
    const decisions = [];
    for (const answers of sets) decisions.push(await decide(answers));
    return decisions;
  },
  async time() {
    await nanoseconds(sets, WARM_UP_SECONDS);
    return { nanoseconds: await nanoseconds(sets, MEASURED_SECONDS) };
  },
  async version() {
    const { version } = read(new URL("node_modules/json-rules-engine/package.json", import.meta.url));
    return { version: `${version}, Node.js ${process.version}` };
  },
};
console.log(JSON.stringify(await tasks[task]()));
