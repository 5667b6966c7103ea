// The image that was just built, run as a container would run it: unpacked, read-only, as its own user, asked, and ended.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { freePort } from "../../frontend/e2e/port.mjs";
import { possible, result, start, unpack } from "./sandbox.mjs";

const IMAGE = fileURLToPath(new URL("../target/marginwise-image.tar", import.meta.url));
const DEPLOYMENT = fileURLToPath(new URL("../kubernetes/deployment.yaml", import.meta.url));
const skip = possible() ? false : "it takes root to make a container's file system";

let folder, root, data, configuration;
before(() => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), "marginwise-image-"));
  root = join(folder, "root");
  data = join(folder, "data");
  mkdirSync(data);
  configuration = unpack(IMAGE, root);
});
after(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("the manifests say of ports and user what the image says", { skip }, () => {
  const { containers, securityContext } = parse(readFileSync(DEPLOYMENT, "utf8")).spec.template.spec;
  const { ExposedPorts, User } = configuration.config;

  assert.deepEqual(
    containers[0].ports.map(({ containerPort }) => `${containerPort}/tcp`),
    Object.keys(ExposedPorts).sort(),
  );
  assert.equal(`${securityContext.runAsUser}:${securityContext.runAsGroup}`, User);
});

test("its user can write to its data and nowhere else", { skip }, async () => {
  const places =
    "for place in / /app /app/runtime/lib /tmp /usr /data; do touch $place/x 2>&- && echo $place; done";

  const written = await result(root, data, configuration.config, [
    "sh",
    "-c",
    `id -u; ${places}; rm /data/x`,
  ]);

  assert.equal(written.output, "65532\n/data\n");
});

test(
  "it serves, keeps decisions, is ready where Kubernetes asks, and finishes what is under way when it ends",
  { skip },
  async () => {
    const command = configuration.config.Entrypoint;
    const key = (
      await result(root, data, configuration.config, [...command, "keys", "create", "--partner", "trial"])
    ).output;
    const [port, management] = [await freePort(), await freePort()];
    const archived = readFileSync(join(root, "app/java-options"), "utf8").includes("-XX:AOTCache=");
    const only = archived ? "-XX:AOTMode=on" : "-Xshare:on"; // of Java 25, of Java 17
    const [, heap] = /^JDK_JAVA_OPTIONS=(.*)$/m.exec(configuration.config.Env.join("\n"));
    const service = start(root, data, configuration.config, command, {
      MICRONAUT_SERVER_PORT: port,
      MARGINWISE_MANAGEMENT_PORT: management,
      JDK_JAVA_OPTIONS: `${heap} ${only}`, // no start without its archive of classes
    });
    let said = "";
    for (const stream of [service.stdout, service.stderr]) stream.on("data", (text) => (said += text));
    const ended = once(service, "exit");
    try {
      const [probed] = parse(readFileSync(DEPLOYMENT, "utf8")).spec.template.spec.containers;
      for (const probe of [probed.startupProbe, probed.readinessProbe, probed.livenessProbe]) {
        await answered(`http://localhost:${management}${probe.httpGet.path}`, service, () => said);
      }
      const recommended = await ask(port, "/api/v1/recommendations", {});
      assert.equal(recommended.status, 200);
      assert.equal((await recommended.json()).mode, "isolated");
      const kept = await ask(port, "/api/v1/decisions", {
        Authorization: `Bearer ${/mw_\w+/.exec(key)?.[0]}`,
        "Idempotency-Key": "first",
      });
      assert.equal(kept.status, 201, key + said);
      assert.equal(statSync(join(data, "marginwise.db")).uid, 65532);
      assert.deepEqual(readdirSync(join(root, "tmp")), []);

      const answer = await answerAcrossTheEnd(port, async () => {
        service.kill("SIGTERM");
        await notReady(management);
      });
      assert.match(answer, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
      assert.match(answer, /"mode":"isolated"/);
      const [code] = await Promise.race([ended, pause(30_000, ["still running"], { ref: false })]);
      assert.equal(code, 143);
    } finally {
      service.kill("SIGKILL");
    }
  },
);

const BODY = '{"answers": {"open-positions": 1}}';

function ask(port, path, headers) {
  return fetch(`http://localhost:${port}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: BODY,
  });
}

/** The head of a request before the end has begun, its body after that. */
async function answerAcrossTheEnd(port, end) {
  const socket = connect(port, "localhost");
  await once(socket, "connect");
  const closed = once(socket, "close");
  let answer = "";
  socket.on("data", (text) => (answer += text));
  socket.write(
    `POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${BODY.length}\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n`,
  );
  await once(socket, "data"); // the service has the half, for it asks for the rest
  await end();
  socket.write(BODY);
  await closed;
  return answer;
}

async function notReady(management) {
  const asked = () => fetch(`http://localhost:${management}/health/readiness`);
  // Once more on a new connection: the kept one may be closed as an idle one in the very moment it is used.
  while ((await asked().catch(asked)).ok) await pause(10);
}

async function answered(address, service, said) {
  for (const end = Date.now() + 60_000; Date.now() < end && service.exitCode === null; await pause(50)) {
    const good = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (good) return;
  }
  assert.fail(`${address} did not answer: ${said()}`);
}
