// An image's layers, unpacked and run as a container would run them: the layers as the root of a read-only file system, the
// user of the image without any right beyond it, a folder each for /data and /tmp. The C library of the base comes from this
// machine, read-only too.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Unpacks a tar as `docker save` writes it, and returns what its configuration says of a container. */
export function unpack(image, root) {
  const parts = `${root}-parts`;
  for (const folder of [root, parts]) mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xf", image, "-C", parts]);
  const [{ Config, Layers }] = JSON.parse(readFileSync(join(parts, "manifest.json"), "utf8"));
  for (const layer of Layers)
    execFileSync("tar", ["--warning=no-unknown-keyword", "-xzpf", join(parts, layer), "-C", root]);
  return JSON.parse(readFileSync(join(parts, Config), "utf8"));
}

const FROM_HERE = ["bin", "lib", "lib64", "usr", "proc", "dev"].filter((name) => existsSync(`/${name}`));

/** Whether this user may make such a file system. */
export function possible() {
  try {
    execFileSync("unshare", ["--mount", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Runs a command in the image's root, in a file system of its own that ends with it; its process id is the command's. */
export function start(root, data, { User, WorkingDir, Env }, command, settings = {}) {
  chmodSync(data, 0o1777);
  for (const name of [...FROM_HERE, "tmp", "data"]) mkdirSync(join(root, name), { recursive: true });
  const [user, group] = User.split(":");
  const script = `
    set -e
    mount --bind "$ROOT" "$ROOT"
    for name in ${FROM_HERE.join(" ")}; do mount --rbind -o ro "/$name" "$ROOT/$name"; done
    for name in ${FROM_HERE.filter((name) => !["proc", "dev"].includes(name)).join(" ")}; do
      mount -o remount,bind,ro "$ROOT/$name"
    done
    mount --bind "$DATA" "$ROOT/data"
    mount -o remount,bind,ro "$ROOT"
    cd /
    exec chroot "$ROOT" setpriv --reuid=${user} --regid=${group} --clear-groups --no-new-privs --inh-caps=-all \\
      --bounding-set=-all env -i --chdir='${WorkingDir}' "$@"`;
  const env = Object.entries({
    ...Object.fromEntries(Env.map((entry) => entry.split(/=(.*)/s))),
    ...settings,
  });
  return spawn(
    "unshare",
    ["--mount", "sh", "-c", script, "sh", ...env.map(([name, value]) => `${name}=${value}`), ...command],
    { env: { ...process.env, ROOT: root, DATA: data }, stdio: ["ignore", "pipe", "pipe"] },
  );
}

/** Runs a command to its end, as {@link start} does. */
export async function result(...call) {
  const child = start(...call);
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const [code] = await once(child, "close");
  return { code, output };
}
