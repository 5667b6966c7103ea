import type { Theme } from "./messages";

/** What every address within the frame carries on; the answers of a code were filled in once. */
export function carried(search: string): string {
  const parameters = new URLSearchParams(search);
  const kept = ["host", "theme", "edition"].flatMap((name) => {
    const value = parameters.get(name);
    return value === null ? [] : [[name, value]];
  });
  return kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : "";
}

/** An address with another theme in it. */
export function withTheme(search: string, theme: Theme): string {
  const parameters = new URLSearchParams(search);
  parameters.delete("theme");
  if (theme !== "auto") parameters.set("theme", theme);
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

/** Where a page of the site lies within the frame: `/zh/r/…` is shown at `/zh/embed/r/…`. */
export function within(page: string, base: string, search: string): string {
  return `${base}/embed${page.slice(base.length)}${carried(search)}`;
}
