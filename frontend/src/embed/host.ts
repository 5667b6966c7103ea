import { fromHost, sealed, type FromFrame, type FromHost } from "./messages";

/** The page around the frame, as far as it is who it says it is. */
export interface Host {
  readonly tell: (message: FromFrame) => void;
  readonly hear: (heed: (message: FromHost) => void) => void;
}

/**
 * The page around, when it states its own origin. A page that states another's is told nothing: the browser delivers a
 * message only to the origin that it is meant for, and where the browser names the page around, nothing is sent at all.
 */
export function hostAround(frame: Window): Host | null {
  const origin = statedOrigin(frame.location.search);
  const around = frame.parent;
  if (around === frame || origin === null) return null;
  const seen = frame.location.ancestorOrigins as DOMStringList | undefined;
  if (seen && seen[0] !== origin) return null;
  return {
    tell: (message) => {
      around.postMessage(sealed(message), origin);
    },
    hear: (heed) => {
      frame.addEventListener("message", (event: MessageEvent<unknown>) => {
        if (event.source !== around || event.origin !== origin) return;
        const message = fromHost(event.data);
        if (message) heed(message);
      });
    },
  };
}

/** One whole origin, for `*` would be everybody. */
export function statedOrigin(search: string): string | null {
  const stated = new URLSearchParams(search).get("host");
  if (stated === null || !URL.canParse(stated)) return null;
  const { origin, protocol } = new URL(stated);
  return origin === stated && /^https?:$/.test(protocol) ? origin : null;
}
