import type { ComponentChildren, JSX } from "preact";

export interface Row {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  /** The words of the link that leads to the question; null when it was not asked. */
  readonly link: string | null;
  readonly quiet: boolean;
}

export interface CheckAnswersProps {
  readonly heading: string;
  readonly lead: ComponentChildren;
  readonly rows: readonly Row[];
  readonly onOpen: (question: string) => void;
}

/** Every question with its answer; one that was not asked stays in the list and says why. */
export function CheckAnswers({ heading, lead, rows, onOpen }: CheckAnswersProps): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="check-lead">{lead}</p>
      <dl class="summary">
        {rows.map((row) => (
          <div key={row.id}>
            <dt>{row.topic}</dt>
            <dd class={row.quiet ? "soft" : undefined}>{row.text}</dd>
            {row.link !== null && (
              <dd>
                <a
                  href={`#${row.id}`}
                  aria-label={`${row.link}: ${row.topic}`}
                  onClick={(click) => {
                    click.preventDefault();
                    onOpen(row.id);
                  }}
                >
                  {row.link}
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}
