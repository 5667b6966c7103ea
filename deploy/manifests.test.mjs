// What others run the service by, held to their own types and to the service: names of settings, ports, the user.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const here = fileURLToPath(new URL(".", import.meta.url));
const read = (file) => parse(readFileSync(join(here, file), "utf8"));
const files = readdirSync(join(here, "kubernetes")).sort();
const manifests = files
  .filter((file) => file !== "kustomization.yaml")
  .map((file) => read(`kubernetes/${file}`));
const ofKind = (kind) => manifests.find((manifest) => manifest.kind === kind);
const pod = ofKind("Deployment").spec.template;
const [container] = pod.spec.containers;
const compose = read("compose.yml").services.marginwise;

/** Runs a tool of Node; what it has to say is the failure. */
function tool(...command) {
  try {
    execFileSync(process.execPath, command, { encoding: "utf8", stdio: "pipe" });
  } catch (failure) {
    assert.fail(failure.stdout + failure.stderr);
  }
}

test("every manifest is what Kubernetes knows, with no field misspelt", () => {
  const lines = manifests.map(({ apiVersion, kind }, number) => {
    const [version, group = "core"] = apiVersion.split("/").reverse();
    const type = `import("kubernetes-types/${group.split(".")[0]}/${version}").${kind}`;
    return `export const ${kind}: ${type} = ${JSON.stringify(manifests[number], null, 2)};\n`;
  });
  const typed = join(here, "target/manifests.ts");
  mkdirSync(join(here, "target"), { recursive: true });
  writeFileSync(typed, lines.join("\n"));

  const compiler = join(here, "../frontend/node_modules/typescript/bin/tsc");
  tool(compiler, "--noEmit", "--strict", "--skipLibCheck", "--lib", "es2022", "--module", "preserve", typed);
});

test("kustomize is told of every manifest", () => {
  assert.deepEqual([...read("kubernetes/kustomization.yaml").resources, "kustomization.yaml"].sort(), files);
});

test("the compose file is one", () => {
  tool(join(here, "node_modules/dclint/bin/dclint.cjs"), "--max-warnings", "0", join(here, "compose.yml"));
});

test("every variable that is set is a setting that docs/operations.md tells of", () => {
  const guide = readFileSync(join(here, "../docs/operations.md"), "utf8");
  const settings = new Set([...guide.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name]) => name));
  const named = [...container.env.map(({ name }) => name), ...Object.keys(compose.environment)];

  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter((name) => !settings.has(name)),
    [],
  );
});

test("what is secret is only referred to", () => {
  for (const { name, valueFrom } of container.env.filter(({ name }) => /STORE/.test(name))) {
    assert.ok(valueFrom?.secretKeyRef, name);
  }
  assert.match(compose.environment.MARGINWISE_STORE_PASSWORD, /^\$\{MARGINWISE_STORE_PASSWORD:\?/);
});

test("a pod is chosen by all that choose one", () => {
  const { labels } = pod.metadata;
  const choices = [
    ofKind("Deployment").spec.selector.matchLabels,
    ofKind("Service").spec.selector,
    ofKind("PodDisruptionBudget").spec.selector.matchLabels,
    ofKind("NetworkPolicy").spec.podSelector.matchLabels,
  ];
  for (const chosen of choices) assert.deepEqual(chosen, labels);
  assert.equal(
    ofKind("HorizontalPodAutoscaler").spec.scaleTargetRef.name,
    ofKind("Deployment").metadata.name,
  );
  assert.ok(ofKind("HorizontalPodAutoscaler").spec.minReplicas >= 2);
});

test("named ports are ports of the container", () => {
  const ports = container.ports.map(({ name }) => name);
  const named = [
    ...[container.startupProbe, container.readinessProbe, container.livenessProbe].map(
      (probe) => probe.httpGet.port,
    ),
    ...ofKind("Service").spec.ports.map(({ targetPort }) => targetPort),
    ...ofKind("NetworkPolicy").spec.ingress.flatMap((rule) => rule.ports.map(({ port }) => port)),
  ];
  for (const name of named) assert.ok(ports.includes(name), name);
});

test("the end is waited for longer than the service takes", () => {
  const notice = container.env.find(({ name }) => name === "MARGINWISE_SHUTDOWN_NOTICE").value;
  assert.match(notice, /^\d+s$/);
  const { patience } = read("../backend/src/main/resources/application.yml").marginwise.shutdown;
  assert.match(patience, /^\d+s$/);
  assert.ok(pod.spec.terminationGracePeriodSeconds > parseInt(notice, 10) + parseInt(patience, 10));
});
