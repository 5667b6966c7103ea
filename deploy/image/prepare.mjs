// Makes what the image holds, a folder for each of its layers: a Java runtime of the modules that the service needs, the
// service, and an archive of its classes as the runtime keeps them. The archive fits only the very runtime and the very jar
// it was made with, so the image brings its own. Run by the build: node prepare.mjs JAR OUT
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { arch, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../../frontend/e2e/port.mjs";

const run = promisify(execFile);
const [jar, out] = process.argv.slice(2).map((path) => resolve(path));
const here = dirname(fileURLToPath(import.meta.url));
const java = (tool) => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", tool) : tool);

const MODULES = [
  "java.compiler",
  "java.desktop", // java.beans
  "java.instrument",
  "java.management",
  "java.naming",
  "java.net.http",
  "java.security.jgss", // a PostgreSQL that asks for Kerberos
  "java.sql",
  "jdk.crypto.ec",
  "jdk.jfr",
  "jdk.management",
  "jdk.unsupported",
  "jdk.zipfs",
];
/** The libraries for this machine, which would otherwise be unpacked at each start. */
const NATIVE = {
  x64: [
    "META-INF/native/libnetty_transport_native_epoll_x86_64.so",
    "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
  ],
  arm64: ["org/sqlite/native/Linux/aarch64/libsqlitejdbc.so"],
};
/** What runs for seconds is not worth compiling well. */
const SHORT_LIVED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
/** What Jib gives every file of a layer; the archive is refused where the jar's differs. */
const MODIFIED = 1;

const runtime = join(out, "runtime", "app", "runtime");
const service = join(out, "service", "app");
const archive = join(out, "archive", "app");
const stamp = join(out, "stamp");

const version = (await run(java("java"), ["-XshowSettings:properties", "-version"])).stderr;
const release = Number(/java\.specification\.version = (\d+)/.exec(version)[1]);
mkdirSync(join(out, "..", "classes"), { recursive: true }); // Jib asks where they are, though there are none
const made = createHash("sha256")
  .update(version.replaceAll(/^.*(user|java\.io)\..*$/gm, ""))
  .update(readFileSync(jar))
  .update(readFileSync(join(here, "java-options")))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest("hex");
if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) process.exit();

rmSync(out, { recursive: true, force: true });
for (const folder of [service, archive, dirname(runtime), join(out, "data", "data")]) {
  mkdirSync(folder, { recursive: true });
}
copyFileSync(jar, join(service, "marginwise.jar"));
utimesSync(join(service, "marginwise.jar"), MODIFIED, MODIFIED);
const kept = release < 25 ? "-XX:SharedArchiveFile=marginwise.jsa" : "-XX:AOTCache=marginwise.aot";
writeFileSync(
  join(service, "java-options"),
  `${readFileSync(join(here, "java-options"), "utf8")}# Relative, as the jar is: the archive was made beside it.\n${kept}\n`,
);

const training = mkdtempSync(join(tmpdir(), "marginwise-training-"));
try {
  mkdirSync(join(service, "native"));
  await run(java("jar"), ["--extract", "--file", jar, ...NATIVE[arch()]], { cwd: training });
  for (const library of NATIVE[arch()].filter((name) => existsSync(join(training, name)))) {
    copyFileSync(join(training, library), join(service, "native", basename(library)));
  }
  if (release < 25) {
    const classes = join(training, "classes");
    await Promise.all([
      link(),
      train(java("java"), [...SHORT_LIVED, "-Xshare:off", `-XX:DumpLoadedClassList=${classes}`]),
    ]);
    // G1, for its objects can be kept too; what runs may be another collector.
    await run(
      join(runtime, "bin", "java"),
      [
        "-Xshare:dump",
        "-XX:+UseG1GC",
        "-Xlog:disable",
        `-XX:SharedClassListFile=${classes}`,
        `-XX:SharedArchiveFile=${join(archive, "marginwise.jsa")}`,
        "-cp",
        "marginwise.jar",
      ],
      { cwd: service },
    );
  } else {
    await link();
    await train(join(runtime, "bin", "java"), [
      ...SHORT_LIVED,
      "-Xlog:disable",
      `-XX:AOTCacheOutput=${join(archive, "marginwise.aot")}`,
    ]);
  }
  writeFileSync(stamp, made);
} finally {
  rmSync(training, { recursive: true, force: true });
}

async function link() {
  await run(java("jlink"), [
    "--add-modules",
    MODULES.join(),
    "--strip-debug",
    "--no-header-files",
    "--no-man-pages",
    "--output",
    runtime,
  ]);
}

/** Starts the service, asks it what it is mostly asked, and ends it, which is when the runtime writes what it has seen. */
async function train(command, options) {
  const [port, management] = [await freePort(), await freePort()];
  const child = spawn(command, [...options, "-jar", "marginwise.jar"], {
    cwd: service,
    env: {
      ...process.env,
      MICRONAUT_SERVER_PORT: String(port),
      MARGINWISE_MANAGEMENT_PORT: String(management),
      MARGINWISE_DATA: training,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  try {
    await until(() => recommends(port), ended);
    for (const page of ["/", "/wizard", "/compare", "/openapi.yml", "/zh/", "/r/2026-12.00D5WR"]) {
      await fetch(`http://localhost:${port}${page}`);
    }
  } catch (failure) {
    throw new Error(`The service did not start: ${said}`, { cause: failure });
  } finally {
    child.kill();
    await ended;
  }
}

async function recommends(port) {
  try {
    const answer = await fetch(`http://localhost:${port}/api/v1/recommendations`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"answers": {"open-positions": 1}}',
    });
    return answer.ok;
  } catch {
    return false; // it does not listen yet
  }
}

/** Asks until it is so; gives up after two minutes or once the process has ended. */
async function until(holds, ended) {
  let over = false;
  void ended.then(() => (over = true));
  const end = Date.now() + 120_000;
  while (!(await holds())) {
    if (over || Date.now() > end) throw new Error("not ready");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
