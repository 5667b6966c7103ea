import type { JSX } from "preact";
import { Fragment } from "preact";

/** Text in which some words are terms of the glossary. */
export type Prose = readonly (string | { readonly term: string; readonly text: string })[];

export function ProseText({ prose }: { readonly prose: Prose }): JSX.Element {
  return (
    <>
      {prose.map((piece, index) =>
        typeof piece === "string" ? (
          <Fragment key={index}>{piece}</Fragment>
        ) : (
          <button key={index} type="button" class="term" popovertarget={panelOf(piece.term)}>
            {piece.text}
          </button>
        ),
      )}
    </>
  );
}

interface GlossaryProps {
  readonly terms: Readonly<Record<string, { readonly term: string; readonly meaning: string }>>;
  readonly close: string;
}

/** The panels that the terms open. The browser does the opening, closing, Escape and the way back of the focus. */
export function Glossary({ terms, close }: GlossaryProps): JSX.Element {
  return (
    <>
      {Object.entries(terms).map(([id, { term, meaning }]) => (
        <div
          key={id}
          id={panelOf(id)}
          class="term-panel"
          popover="auto"
          role="dialog"
          aria-labelledby={`${panelOf(id)}-name`}
        >
          <strong id={`${panelOf(id)}-name`}>{term}</strong>
          <p>{meaning}</p>
          <button
            type="button"
            class="link-button"
            popovertarget={panelOf(id)}
            popovertargetaction="hide"
            autofocus
          >
            {close}
          </button>
        </div>
      ))}
    </>
  );
}

function panelOf(term: string): string {
  return `meaning-${term}`;
}
