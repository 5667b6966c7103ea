import type { JSX } from "preact";
import type { Failure } from "../api/marginwise";
import type { PageData } from "./page-data";
import type { Event, State } from "./state";
import type { Word } from "./words";

interface TroubleProps {
  readonly page: PageData;
  readonly state: State;
  readonly send: (event: Event) => void;
  readonly onReload: () => void;
}

const TROUBLE: Readonly<Record<Failure, Word>> = {
  offline: "troubleOffline",
  unreachable: "troubleUnreachable",
  "timed-out": "troubleTimedOut",
  "server-error": "troubleServer",
  unreadable: "troubleServer",
  "not-understood": "troubleNotUnderstood",
  outdated: "troubleOutdated",
};

/** What went wrong with the last request, and the way on. */
export function Trouble({ page, state, send, onReload }: TroubleProps): JSX.Element | null {
  const failure = state.errand?.failure;
  if (!failure) return null;
  const stale = failure === "outdated" || failure === "not-understood";
  return (
    <div class="trouble" role="alert">
      <p>{page.words[TROUBLE[failure]]}</p>
      <button
        type="button"
        class="link-button"
        onClick={() => {
          if (stale) onReload();
          else send({ type: "retried" });
        }}
      >
        {stale ? page.words.reload : page.words.retry}
      </button>
    </div>
  );
}
