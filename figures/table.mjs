// All figures in one table: what was aimed at, what was recorded, what is now.

/** `recorded` holds, by part, the figures by name; `outcomes` those measured now, or why there are none. */
export function table(parts, recorded, outcomes) {
  const rows = parts.flatMap(({ part, figures }) =>
    figures.map((figure) => row(figure, recorded[part]?.figures[figure.from], outcomes.get(part))),
  );
  const head = ["figure", "target", "recorded", "now", "ratio", ""];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column].length)));
  return [head, widths.map((width) => "-".repeat(width)), ...rows]
    .map((cells) =>
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))),
    )
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function row({ figure, from, unit, target, better }, before, outcome) {
  const now = outcome.values?.get(from);
  const told = (value) => (value === undefined ? "–" : `${shown(value)} ${unit}`.trim());
  return [
    figure,
    target === undefined ? "–" : `${better === "more" ? "≥" : "≤"} ${told(target)}`,
    told(before),
    now === undefined ? "failed" : told(now),
    now === undefined || before === undefined ? "–" : (now / before).toFixed(2),
    now === undefined || target === undefined ? "" : verdict(now, target, better),
  ];
}

function verdict(now, target, better) {
  return (better === "more" ? now >= target : now <= target) ? "" : "missed";
}

/** Three digits are more than any machine repeats. */
function shown(value) {
  return Number(value.toPrecision(3)).toLocaleString("en", { maximumSignificantDigits: 3 });
}
