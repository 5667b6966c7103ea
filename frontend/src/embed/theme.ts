import { withTheme } from "./address";
import type { Theme } from "./messages";

/** Takes the host's theme over, for this page and for those that are reached from it. */
export function takeTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === (dataset.theme ?? "auto")) return;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
  history.replaceState(
    history.state,
    "",
    location.pathname + withTheme(location.search, theme) + location.hash,
  );
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href*='/embed?']")) {
    link.search = withTheme(link.search, theme);
  }
}
