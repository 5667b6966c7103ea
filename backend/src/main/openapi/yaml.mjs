/** JSON as YAML: blocks, and text in double quotes wherever a reader of any version could take it for something else. */
export function yaml(value, indent = "") {
  if (Array.isArray(value)) {
    if (value.length === 0) return " []\n";
    return "\n" + value.map((item) => `${indent}-${inList(item, indent)}`).join("");
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value);
    if (entries.length === 0) return " {}\n";
    const lines = entries
      .map(([key, item]) => `${indent}${scalar(key)}:${yaml(item, indent + "  ")}`)
      .join("");
    return indent === "" ? lines : "\n" + lines;
  }
  return ` ${scalar(value)}\n`;
}

/** The first field of an object stands behind its dash. */
function inList(item, indent) {
  const text = yaml(item, indent + "  ");
  return text.startsWith("\n") && !Array.isArray(item) ? " " + text.slice(1).trimStart() : text;
}

const PLAIN = /^[A-Za-z/$][A-Za-z0-9 ,.()/_+-]*[A-Za-z0-9.)]$/;
const OTHER = /^(true|false|null|yes|no|on|off|y|n)$/i;
const scalar = (value) =>
  typeof value === "string" && PLAIN.test(value) && !OTHER.test(value) ? value : JSON.stringify(value);
