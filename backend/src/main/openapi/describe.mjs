// Makes the file that is served at /openapi.yml of what the compiler wrote: refusals by their types, examples, and nothing
// beside a $ref, which the strictest readers refuse; and the same as JSON beside it. Run by the build:
// node describe.mjs COMPILED PROBLEMS WORDS OUT
import { readFileSync, mkdirSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { yaml } from "./yaml.mjs";
import { examplesIn } from "./examples.mjs";

const [compiled, problemsFolder, wordsFile, out] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const api = JSON.parse(readFileSync(compiled, "utf8"));
const problems = new Map(examplesIn(problemsFolder).map((example) => [example.name, example]));
const titles = new Map(
  [...readFileSync(wordsFile, "utf8").matchAll(/^([a-z-]+)\.title = (.*)$/gm)].map(([, name, title]) => [
    name,
    title.replaceAll("''", "'"),
  ]),
);
/** The compiler takes an argument that may be null for a parameter that may be left out; these we refuse ourselves. */
const ASKED_FOR = new Set(["Idempotency-Key"]);
/** Objects that are answered as null where there are none. */
const NULL_INSTEAD = new Set(["next"]);
const EVERY = ["Marginwise-Edition", "Content-Language", "Vary", "X-Request-Id"];
const OF_STATUS = {
  401: ["WWW-Authenticate"],
  403: ["WWW-Authenticate"],
  405: ["Allow"],
  429: ["RateLimit-Policy", "RateLimit", "Retry-After"],
  503: ["Retry-After"],
};
const OF_PROBLEM = { "still-recording": ["Retry-After"] };
/** What only a running service can give: here it is what another example answers. */
const recorded = examplesIn(join(here, "examples", "recordDecision"))[0].answer.body;
const GIVEN = {
  "<id of a decision>": recorded.id,
  "<a receipt>": recorded.receipt,
};
const given = (text) =>
  Object.entries(GIVEN).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);
const ref = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });
const pascal = (name) => name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
const known = (name, where) => {
  const example = problems.get(name);
  if (!example) throw new Error(`${where}: no example of the problem '${name}' in ${problemsFolder}`);
  if (!titles.has(name)) throw new Error(`${where}: no title of the problem '${name}' in ${wordsFile}`);
  return example;
};

/** One response for each set of problem types that share a status; operations refer to it. */
function refusal(status, { description }, where) {
  if (!description)
    throw new Error(`${where}: the description of the response ${status} has to name problem types`);
  const names = description.split(" ");
  const key = names.map(pascal).join("Or");
  const headers = [
    ...EVERY,
    ...(OF_STATUS[status] ?? []),
    ...names.flatMap((name) => OF_PROBLEM[name] ?? []),
  ];
  for (const name of names) {
    const example = known(name, where);
    if (String(example.answer.status) !== status) {
      throw new Error(`${where}: '${name}' has the status ${example.answer.status}, not ${status}`);
    }
    api.components.examples[name] = {
      summary: titles.get(name),
      value: example.answer.body,
    };
  }
  api.components.responses[key] = {
    description: names.map((name) => `[${name}](/problems/${name}): ${titles.get(name)}.`).join(" "),
    headers: Object.fromEntries(headers.map((header) => [header, ref("headers", header)])),
    content: {
      "application/problem+json": {
        schema: ref("schemas", "Problem"),
        examples: Object.fromEntries(names.map((name) => [name, ref("examples", name)])),
      },
    },
    "x-problems": names,
  };
  return ref("responses", key);
}

/** Whatever is asked can be refused while more comes than can be answered. */
const busy = (response) => ({ description: [response?.description, "overloaded"].filter(Boolean).join(" ") });

function withExamples(operation, path) {
  const folder = join(here, "examples", operation.operationId);
  if (!existsSync(folder)) throw new Error(`${operation.operationId} has no example: write one in ${folder}`);
  for (const example of examplesIn(folder)) {
    const { name, request, answer } = example;
    const bodies = operation.requestBody?.content ?? {};
    const body = bodies[request.headers["Content-Type"]] ?? Object.values(bodies)[0];
    if (body)
      (body.examples ??= {})[name] = {
        value: JSON.parse(given(JSON.stringify(request.body))),
      };
    const sent = parameters(path, request);
    for (const parameter of operation.parameters ?? []) {
      if (!parameter.$ref && sent.has(parameter.name)) {
        (parameter.examples ??= {})[name] = { value: sent.get(parameter.name) };
      }
    }
    const response = operation.responses[answer.status];
    const content = Object.values(response?.content ?? {})[0];
    if (!content)
      throw new Error(`${operation.operationId}, example '${name}': no content with ${answer.status}`);
    (content.examples ??= {})[name] = { value: answer.body };
  }
}

function parameters(path, request) {
  const [address, query] = given(request.address).split("?");
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const values = address.match(new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "([^/]+)")}$`));
  if (!values) throw new Error(`${request.address} is no address of ${path}`);
  return new Map([
    ...names.map((name, index) => [name, values[index + 1]]),
    ...[...new URLSearchParams(query)].map(([name, value]) => [name, typed(value)]),
    ...Object.entries(request.headers),
  ]);
}

const typed = (value) => (/^(\d{1,3}|true|false)$/.test(value) ? JSON.parse(value) : value);

/** What is said of an element, as a sentence. */
const sentence = (text) =>
  text.replace(/^[a-z](?=[a-z']*([ ,:.]|$))/, (letter) => letter.toUpperCase()).replace(/[^.!?]$/, "$&.");

function tidy(node, isMap) {
  if (Array.isArray(node)) return node.map((item) => tidy(item, false));
  if (node === null || typeof node !== "object") return node;
  if (!isMap && typeof node.$ref === "string") return reference(node);
  const tidied = {};
  for (const [key, value] of Object.entries(node)) {
    if (!isMap && (key === "example" || key === "examples" || key === "value" || key === "default"))
      tidied[key] = value;
    else if (!isMap && key === "nullable" && value === false) continue;
    else if (!isMap && key === "description") tidied[key] = sentence(value);
    else
      tidied[key] = tidy(value, !isMap && ["properties", "schemas", "headers", "parameters"].includes(key));
  }
  if (tidied.properties) leaveOut(tidied);
  // The compiler makes an object of what has no type, since it may be anything.
  if (tidied.type === "object" && Array.isArray(tidied.example)) delete tidied.type;
  if (tidied.nullable && tidied.enum && !tidied.enum.includes(null)) tidied.enum = [...tidied.enum, null];
  return tidied;
}

/** An object that may be missing is left out of the answer; where it is null instead, 3.0 wants a type beside that. */
function leaveOut(schema) {
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!property.nullable || property.type || !property.allOf) continue;
    if (NULL_INSTEAD.has(name)) {
      property.type = "object";
      property.description ??= "Null where there is none.";
      schema.required = [...schema.required, name].sort();
    } else if (property.description) delete property.nullable;
    else schema.properties[name] = property.allOf[0];
  }
}

/** Nothing may stand beside a reference; what is said of a field in its place is said around it. */
function reference({ $ref, description }) {
  const target = { $ref: direct($ref) };
  if (!description || !$ref.startsWith("#/components/schemas/")) return target;
  return { description: sentence(description), allOf: [target] };
}

/** A schema that only refers to another is that other. */
function direct(target) {
  const schema = api.components.schemas[target.replace("#/components/schemas/", "")];
  return schema?.$ref && Object.keys(schema).length === 1 ? direct(schema.$ref) : target;
}

api.openapi = "3.0.3";
api.components.examples = {};
const notModified = api.components.responses.NotModified;
api.components.responses = { NotModified: notModified };
for (const [path, operations] of Object.entries(api.paths)) {
  for (const operation of Object.values(operations)) {
    operation.security ??= [];
    for (const parameter of operation.parameters ?? []) {
      delete parameter.schema?.nullable;
      if (ASKED_FOR.has(parameter.name)) parameter.required = true;
    }
    operation.responses[503] = busy(operation.responses[503]);
    const responses = Object.entries(operation.responses).sort(([one], [other]) => one - other);
    operation.responses = Object.fromEntries(
      responses.map(([status, response]) => [
        status,
        status < 400 ? response : refusal(status, response, operation.operationId),
      ]),
    );
    withExamples(operation, path);
  }
}
const schemas = Object.entries(api.components.schemas).filter(([, schema]) => !schema.$ref);
const tidied = tidy(api, false);
tidied.components.schemas = Object.fromEntries(
  schemas.map(([name]) => [name, tidied.components.schemas[name]]),
);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, yaml(tidied));
// What the page /reference is made from: only the rules' own reader reads YAML in the service.
writeFileSync(out.replace(/yml$/, "json"), JSON.stringify(tidied));
