import type { ComponentChildren, JSX } from "preact";
import { gapAfter } from "../wizard/words";

export interface QuestionProps {
  readonly id: string;
  readonly text: string;
  readonly hint: ComponentChildren;
  readonly why: ComponentChildren;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: string | null;
  /** What is missing, once Continue was pressed without a choice. */
  readonly error: string | null;
  readonly words: { readonly whyWeAsk: string; readonly error: string };
  readonly onChoose: (option: string) => void;
}

/** One question, its legend the heading of the page. The server's plain form has the same markup. */
export function Question(props: QuestionProps): JSX.Element {
  const { id, error, words } = props;
  const described = [props.hint != null && `${id}-hint`, error !== null && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      class={error === null ? "question" : "question question-wrong"}
      aria-describedby={described || undefined}
    >
      <legend>
        <h1 tabIndex={-1}>{props.text}</h1>
      </legend>
      {props.hint != null && (
        <p class="question-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <details class="why">
        <summary>
          <span>{words.whyWeAsk}</span>
        </summary>
        <p>{props.why}</p>
      </details>
      {error !== null && (
        <p class="question-error" id={`${id}-error`}>
          <strong>{words.error}</strong>
          {gapAfter(words.error)}
          {error}
        </p>
      )}
      <div class="options">
        {props.options.map((option, index) => (
          <label key={option.id} class="option">
            <input
              type="radio"
              id={radioOf(id, index)}
              name={id}
              value={option.id}
              checked={props.chosen === option.id}
              onChange={() => {
                props.onChoose(option.id);
              }}
            />
            <span>{option.text}</span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface MissingAnswerProps {
  readonly id: string;
  readonly heading: string;
  readonly error: string;
}

/** The error summary: its link leads to the first radio. */
export function MissingAnswer({ id, heading, error }: MissingAnswerProps): JSX.Element {
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-heading">
      <h2 id="error-summary-heading">{heading}</h2>
      <ul>
        <li>
          <a
            href={`#${radioOf(id, 0)}`}
            onClick={(click) => {
              // Following the link would leave the question's own address.
              click.preventDefault();
              document.getElementById(radioOf(id, 0))?.focus();
            }}
          >
            {error}
          </a>
        </li>
      </ul>
    </div>
  );
}

export function radioOf(question: string, index: number): string {
  return `${question}-${index + 1}`;
}
