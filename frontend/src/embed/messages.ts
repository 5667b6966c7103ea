/** What crosses the frame, in both directions. Everything else stays on its side. */
export type FromFrame =
  /** The page in the frame runs; also the answer to whatever the host says. */
  | { readonly is: "here" }
  | { readonly is: "height"; readonly pixels: number }
  /** The focus has gone to another step. */
  | { readonly is: "moved" }
  | { readonly is: "told"; readonly event: Told; readonly detail: Detail };

export interface FromHost {
  readonly is: "theme";
  readonly theme: Theme;
}

export type Theme = "light" | "dark" | "auto";
export type Told = "started" | "settled" | "result";

/** Both null while nothing is settled. */
export interface Detail {
  readonly mode: "isolated" | "cross" | null;
  readonly code: string | null;
}

export const NOTHING_YET: Detail = { mode: null, code: null };

/** Sets our messages apart from what other scripts send; a later form of them would count on. */
const MARK = 1;
/** Far above the longest page at the largest letters: what is more is no height. */
const TALLEST_PIXELS = 100_000;

export function sealed(message: FromFrame | FromHost): object {
  return { marginwise: MARK, ...message };
}

/** A message of a frame, or null for what is none. Only what is known is taken over. */
export function fromFrame(data: unknown): FromFrame | null {
  if (!isOurs(data)) return null;
  switch (data.is) {
    case "here":
    case "moved":
      return { is: data.is };
    case "height": {
      const { pixels } = data;
      const fits = typeof pixels === "number" && pixels > 0 && pixels <= TALLEST_PIXELS;
      return fits ? { is: "height", pixels } : null;
    }
    case "told": {
      const { event } = data;
      const detail = detailOf(data.detail);
      return (event === "started" || event === "settled" || event === "result") && detail
        ? { is: "told", event, detail }
        : null;
    }
    default:
      return null;
  }
}

/** A message of the host, or null for what is none. */
export function fromHost(data: unknown): FromHost | null {
  return isOurs(data) && data.is === "theme" ? { is: "theme", theme: themeOf(data.theme) } : null;
}

export function themeOf(written: unknown): Theme {
  return written === "light" || written === "dark" ? written : "auto";
}

export function detailOf(written: unknown): Detail | null {
  if (typeof written !== "object" || written === null) return null;
  const { mode, code } = written as Record<string, unknown>;
  if (mode === null && code === null) return NOTHING_YET;
  if (mode !== "isolated" && mode !== "cross") return null;
  return typeof code === "string" && /^\d{4}-\d{2}\.[0-9A-Z]{1,16}$/.test(code) ? { mode, code } : null;
}

function isOurs(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && "marginwise" in data && data.marginwise === MARK;
}
