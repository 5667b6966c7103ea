// Measures the packaged service: how long it takes to the first recommendation, in turns with an empty Micronaut application
// packaged the same way, and how much memory it holds after many different requests. Prints medians and the range.
//   ./mvnw -q -Pmeasure -DskipTests verify && node deploy/measure.mjs [start|memory] [ROUNDS]
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../frontend/e2e/port.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [what = "all", rounds = "7"] = process.argv.slice(2);
const REQUESTS = 100_000;
const CONNECTIONS = 8;
const FIRST = '{"answers": {"open-positions": 1}}';
const PATH = "/api/v1/recommendations";

const service = layers(process.env.MARGINWISE_JAR ?? join(here, "../backend/target/marginwise.jar"), "image");
const empty = layers(join(here, "empty/target/empty.jar"), "empty-image");

if (what !== "memory") await starts();
if (what !== "start") await memory();

/** What the image would hold of a jar. */
function layers(jar, name) {
  if (!existsSync(jar)) throw new Error(`${jar} is missing: ./mvnw -q -Pmeasure -DskipTests verify`);
  const out = join(here, "target", name);
  execFileSync(process.execPath, [join(here, "image/prepare.mjs"), jar, out], { stdio: "inherit" });
  return {
    jar,
    java: join(out, "runtime/app/runtime/bin/java"),
    folder: join(out, "service/app"),
    archive: join(out, "archive/app"),
  };
}

async function starts() {
  const seen = {
    "plain java -jar: service": { start: () => plain(service), times: [], cpu: [] },
    "plain java -jar: empty": { start: () => plain(empty), times: [], cpu: [] },
    "as in the image: service": { start: () => packed(service), times: [], cpu: [] },
    "as in the image: empty": { start: () => packed(empty), times: [], cpu: [] },
  };
  for (let round = 0; round < Number(rounds); round++) {
    for (const one of Object.values(seen)) {
      const running = await one.start();
      one.times.push(running.took);
      one.cpu.push(running.processor());
      await running.end();
    }
  }
  console.log(
    `To the first recommendation, ${rounds} starts each in turns, load average ${loadavg()[0].toFixed(1)}:`,
  );
  for (const [name, { times, cpu }] of Object.entries(seen)) {
    console.log(`  ${name}: ${spread(times)} ms; processor time ${spread(cpu)} ms`);
  }
  for (const way of ["plain java -jar", "as in the image"]) {
    const ratio = (figure) =>
      (median(seen[`${way}: service`][figure]) / median(seen[`${way}: empty`][figure])).toFixed(2);
    console.log(`  ${way}: ${ratio("times")} times the empty one, by processor time ${ratio("cpu")}`);
    const name = way === "as in the image" ? "image" : "jar";
    tell(`start.${name}`, ratio("times"));
    tell(`start.${name}.processor`, ratio("cpu"));
  }
  tell("start.image.milliseconds", median(seen["as in the image: service"].times));
}

async function memory() {
  const running = await packed(service);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begun = running.resident();
  const bodies = different((await (await fetch(`${running.origin}/api/v1/questionnaire`)).json()).questions);
  const worker = async () => {
    for (let next = bodies.next(); !next.done; next = bodies.next())
      await ask(agent, running.origin, next.value);
  };
  const from = Date.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (Date.now() - from) / 1000;
  console.log(
    `Resident: ${begun} MB after the first recommendation, ${running.resident()} MB after ${REQUESTS} different ones ` +
      `(most ever ${running.resident("VmHWM")} MB), ${Math.round(REQUESTS / seconds)}/s; load average ${loadavg()[0].toFixed(1)}`,
  );
  tell("memory", running.resident());
  agent.destroy();
  await running.end();
}

/** Complete sets of answers, each another one, spread over all there are. */
function* different(questions) {
  const all = questions.reduce((product, { options }) => product * options.length, 1);
  const step = 7919;
  for (let number = 0; number < REQUESTS; number++) {
    let rest = (number * step) % all;
    const answers = {};
    for (const { id, options } of questions) {
      answers[id] = options[rest % options.length].id;
      rest = Math.floor(rest / options.length);
    }
    yield JSON.stringify({ answers });
  }
}

function ask(agent, origin, body) {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const asked = request(`${origin}${PATH}`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode} ${body}`)),
      );
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

function plain({ jar }) {
  return started("java", ["-jar", jar], tmpdir());
}

/** The classes' archive is found beside the jar, as in the image. */
function packed({ java, folder, archive }) {
  const options = readFileSync(join(folder, "java-options"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("-"))
    .map((line) => line.replace("/app/native", join(folder, "native")))
    .map((line) => line.replace(/(SharedArchiveFile|AOTCache)=/, `$1=${archive}/`));
  const [, inImage] = /<environment>(.*?)<\/environment>/s.exec(readFileSync(join(here, "pom.xml"), "utf8"));
  const variables = [...inImage.matchAll(/<(\w+)>(.*?)<\//g)].map(([, name, value]) => [name, value]);
  return started(java, [...options, "-jar", "marginwise.jar"], folder, Object.fromEntries(variables));
}

async function started(java, command, cwd, environment = {}) {
  const data = mkdtempSync(join(tmpdir(), "marginwise-measure-"));
  const [port, management] = [await freePort(), await freePort()];
  const from = process.hrtime.bigint();
  const child = spawn(java, command, {
    cwd,
    env: {
      ...process.env,
      MICRONAUT_SERVER_PORT: port,
      MARGINWISE_MANAGEMENT_PORT: management,
      ...environment,
      MARGINWISE_DATA: data,
      // A limit per address would end the run.
      MARGINWISE_LIMITS_ADDRESS: "0",
    },
    stdio: "ignore",
  });
  const origin = `http://localhost:${port}`;
  const good = () =>
    fetch(origin + PATH, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: FIRST,
    }).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await good())) {
    if (child.exitCode !== null) throw new Error(`${java} ${command.join(" ")} ended with ${child.exitCode}`);
    await pause(10);
  }
  const took = Number((process.hrtime.bigint() - from) / 1_000_000n);
  return {
    origin,
    took,
    processor() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    resident(which = "VmRSS") {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Math.round(Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)[1]) / 1024);
    },
    async end() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Hands a figure over to the table of all figures, when the run was started by it. */
function tell(figure, value) {
  const file = process.env.FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ figure, value: Number(value) })}\n`);
}

function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}

function spread(figures) {
  return `${median(figures)} (${Math.min(...figures)}–${Math.max(...figures)})`;
}
