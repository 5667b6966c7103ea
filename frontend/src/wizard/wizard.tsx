import type { JSX } from "preact";
import type { Standing } from "../api/marginwise";
import { CheckAnswers } from "../check-answers/check-answers";
import { Glossary, ProseText } from "../glossary/glossary";
import { MissingAnswer, Question } from "../question/question";
import type { PageData, Question as Asked } from "./page-data";
import type { Progress } from "./progress";
import { progress } from "./progress";
import type { Event, State } from "./state";
import { Trouble } from "./trouble";
import type { Words } from "./words";
import { around, fill } from "./words";

export interface WizardProps {
  readonly page: PageData;
  readonly state: State;
  /** The risk notice of the server's page: it stands above the first question. */
  readonly notice: HTMLElement | null;
  readonly send: (event: Event) => void;
  readonly onBack: () => void;
  readonly onReload: () => void;
}

export function Wizard(props: WizardProps): JSX.Element {
  const { page, state } = props;
  return (
    <>
      {state.dropped && <p class="quiet-note">{page.words.dropped}</p>}
      <Shown {...props} />
      <p class="waiting" role="status">
        {state.errand?.slow && !state.errand.failure ? page.words.waiting : ""}
      </p>
      <p class="visually-hidden" role="status">
        {isSettled(state) ? page.words.settled : ""}
      </p>
      <Glossary terms={page.glossary} close={page.words.closeTerm} />
    </>
  );
}

/** The note about it stands before the heading that takes the focus, so readers would pass it by. */
function isSettled({ shown }: State): boolean {
  return shown.at === "question" && shown.standing?.settled === true;
}

function Shown(props: WizardProps): JSX.Element {
  const { shown } = props.state;
  switch (shown.at) {
    case "opening":
      return <Opening {...props} />;
    case "question": {
      const question = props.state.questions.find(({ id }) => id === shown.id);
      return question ? (
        <Step key={shown.id} {...props} shown={shown} question={question} />
      ) : (
        <Opening {...props} />
      );
    }
    case "check":
      return <Check key="check" {...props} standing={shown.standing} />;
    default:
      return shown satisfies never;
  }
}

function Opening(props: WizardProps): JSX.Element {
  return (
    <>
      <Notice notice={props.notice} />
      <p class="opening">{props.page.words.opening}</p>
      <Trouble {...props} />
    </>
  );
}

interface StepProps extends WizardProps {
  readonly shown: Extract<State["shown"], { at: "question" }>;
  readonly question: Asked;
}

function Step(props: StepProps): JSX.Element {
  const { page, state, shown, question, send } = props;
  const { words } = page;
  const error = shown.missed > 0 ? question.missing : null;
  const where = progress(state, shown.id, shown.standing);
  return (
    <form
      class="step"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        send({ type: "continued" });
      }}
    >
      {error !== null && <MissingAnswer id={question.id} heading={words.errorHeading} error={error} />}
      {where.number === 1 && <Notice notice={props.notice} />}
      <ProgressLine words={words} progress={where} />
      {shown.standing?.settled && <SettledNote {...props} />}
      <Question
        id={question.id}
        text={question.text}
        hint={question.hint && <ProseText prose={question.hint} />}
        why={<ProseText prose={question.why} />}
        options={question.options}
        chosen={shown.chosen}
        error={error}
        words={words}
        onChoose={(option) => {
          send({ type: "chose", option });
        }}
      />
      <Trouble {...props} />
      <Actions {...props} label={words.continue} />
    </form>
  );
}

/** Moves the server's own element: its words and its place in the page stay as they were. */
function Notice({ notice }: { readonly notice: HTMLElement | null }): JSX.Element {
  return (
    <div
      ref={(slot) => {
        if (notice) slot?.append(notice);
      }}
    />
  );
}

function ProgressLine({
  words,
  progress,
}: {
  readonly words: Words;
  readonly progress: Progress;
}): JSX.Element {
  return (
    <div class="progress">
      <p>{progressText(words, progress)}</p>
      <div class="ruler" aria-hidden="true">
        {progress.marks.map((mark, index) => (
          <span key={index} class={`mark-${mark}`} />
        ))}
      </div>
    </div>
  );
}

function progressText(words: Words, { number, more }: Progress): string {
  if (more === null) return fill(words.question, { n: number });
  if (more === 0) return fill(words.questionLast, { n: number });
  return fill(words.questionAtMost, { n: number, more });
}

/** It must not name the mode: the answer to that belongs on a page with its reasons and the risk notice. */
function SettledNote({ page, state, send }: WizardProps): JSX.Element {
  const [before, after] = around(page.words.settledOffer, "link");
  return (
    <div class="quiet-note">
      <p>{page.words.settled}</p>
      <p>
        {before}
        <a
          href={`${page.base}/r?${new URLSearchParams(state.answers).toString()}`}
          onClick={(click) => {
            if (click.ctrlKey || click.metaKey || click.shiftKey) return;
            click.preventDefault();
            send({ type: "asked-for-result" });
          }}
        >
          {page.words.settledLink}
        </a>
        {after}
      </p>
    </div>
  );
}

function Check(props: WizardProps & { readonly standing: Standing | null }): JSX.Element {
  const { page, state, standing, send } = props;
  const { words } = page;
  const [before, after] = around(words.checkLead, "change");
  const unfinished = standing !== null && !standing.complete && !standing.settled;
  return (
    <form
      class="step"
      onSubmit={(submit) => {
        submit.preventDefault();
        send(unfinished ? { type: "continued" } : { type: "asked-for-result" });
      }}
    >
      <CheckAnswers
        heading={words.check}
        lead={
          <>
            {before}
            <i>{words.change}</i>
            {after}
          </>
        }
        rows={state.questions.map((question) => row(question, state, standing, words))}
        onOpen={(id) => {
          send({ type: "went", place: { at: "question", id }, entry: "push" });
        }}
      />
      <Trouble {...props} />
      <Actions {...props} label={unfinished ? words.continue : words.showResult} />
    </form>
  );
}

function row(question: Asked, state: State, standing: Standing | null, words: Words) {
  const { id, topic } = question;
  if (standing?.notRelevant.includes(id)) {
    return { id, topic, text: notAsked(question, words), link: null, quiet: true };
  }
  const answer = question.options.find((option) => option.id === state.answers[id]);
  return answer
    ? { id, topic, text: answer.text, link: words.change, quiet: false }
    : { id, topic, text: words.notAnswered, link: id === standing?.next ? words.answer : null, quiet: true };
}

function notAsked({ notAsked }: Asked, words: Words): string {
  return notAsked === null ? words.notAsked : fill(words.notAskedBecause, { why: notAsked });
}

function Actions({ page, state, onBack, label }: WizardProps & { readonly label: string }): JSX.Element {
  const busy =
    state.leavingTo !== null || (state.errand?.asking === true && state.errand.aim.to !== "arrive");
  return (
    <div class="actions">
      <button type="submit" class="button" aria-disabled={busy}>
        {label}
      </button>
      <button type="button" class="link-button" onClick={onBack}>
        {page.words.back}
      </button>
    </div>
  );
}

/** The title of the browser's window. */
export function titleOf({ words }: PageData, state: State): string {
  const { shown } = state;
  if (shown.at === "opening") return fill(words.title, { page: words.opening });
  if (shown.at === "check") return fill(words.title, { page: words.check });
  const text = state.questions.find(({ id }) => id === shown.id)?.text ?? "";
  const title = fill(words.title, { page: text });
  return shown.missed > 0 ? fill(words.titleError, { title }) : title;
}
