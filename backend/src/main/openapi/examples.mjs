import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The examples of a folder, by name: in each file a request, an empty line, its body, a line with the status, the answer. */
export function examplesIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".http"))
    .sort()
    .map((file) => ({
      name: file.replace(".http", ""),
      ...parsed(readFileSync(join(folder, file), "utf8"), file),
    }));
}

function parsed(text, file) {
  const [asked, status, answered] = text.split(/^HTTP\/1\.1 (\d{3})\n/m);
  if (!answered) throw new Error(`${file}: after the request a line 'HTTP/1.1 …' has to come`);
  const [, method, address] = asked.match(/^(\w+) (.+)\n/) ?? [];
  if (!method) throw new Error(`${file}: the first line has to be a method and an address`);
  return {
    request: { method, address, ...message(asked.slice(asked.indexOf("\n") + 1)) },
    answer: { status, ...message(answered) },
  };
}

function message(text) {
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
  const headers = Object.fromEntries(
    text
      .slice(0, end)
      .split("\n")
      .filter((line) => line)
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { headers, body: value(text.slice(end + 1).trim(), headers["Content-Type"] ?? "") };
}

/** A request may be broken on purpose: that it cannot be read is then what its example shows. */
function value(text, type) {
  if (/ndjson|xml/.test(type) || !/^[{[]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
