// Finds promtool, which checks the alerts, or fetches it. Alone (`node promtool.mjs`) it says where it is.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CACHE = fileURLToPath(new URL("../../target/cache/prometheus/", import.meta.url));
const FETCHED = join(CACHE, "usr/bin/promtool");

function findPromtool() {
  const places = [process.env.PROMTOOL_PATH, "promtool", FETCHED];
  return places.find((program) => program && spawnSync(program, ["--version"]).status === 0);
}

/** @param {string} program @param {string[]} words */
function run(program, ...words) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd: CACHE, encoding: "utf8" });
  if (status === 0) return "";
  const said = `${stderr ?? ""}\n${stdout ?? ""}`.split("\n").find((line) => /^(Error|E|W): /.test(line));
  return said ?? error?.message ?? `${program} ended with ${status}`;
}

/** Unpacks the one program that is needed: no server is installed. Says why nothing came, if nothing did. */
function fetched() {
  mkdirSync(CACHE, { recursive: true });
  const trouble =
    run("apt-get", "download", "-qq", "prometheus") &&
    (run("apt-get", "update", "-qq") || run("apt-get", "download", "-qq", "prometheus"));
  if (trouble) return trouble;
  const packed = readdirSync(CACHE).find((name) => name.endsWith(".deb"));
  const unpacking = run("sh", "-c", `dpkg --fsys-tarfile '${packed}' | tar --extract ./usr/bin/promtool`);
  rmSync(join(CACHE, packed ?? ""), { force: true });
  return unpacking;
}

if (!findPromtool() && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
  console.error("No promtool found: fetching one from Debian.");
  const trouble = fetched();
  if (trouble) console.error(`Nothing came from Debian: ${trouble}`);
}
const promtool = findPromtool();
if (promtool) {
  console.log(promtool);
} else {
  console.error(
    "The alerts are checked by promtool: install Prometheus, or say where promtool is with PROMTOOL_PATH.",
  );
  process.exitCode = 1;
}
