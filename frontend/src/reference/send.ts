import { sendAsWritten } from "../api/written-request";

/** Headers that say something about the answer beside its body. */
const TELLING = [
  "content-type",
  "content-language",
  "marginwise-edition",
  "location",
  "etag",
  "idempotency-replayed",
  "ratelimit",
  "retry-after",
  "www-authenticate",
  "x-request-id",
];
/** Characters of an answer that are fetched and shown: one of the rule book has more than 100 MB. */
const MOST_SHOWN = 100_000;

/** The key is known to this page alone, and only while it is open. */
let key = "";

/** Shows the forms that send a request to this server, and puts them to work. */
export function offerSending(): void {
  document.querySelectorAll<HTMLElement>("[data-send]").forEach((box) => {
    const form = box.querySelector("form");
    const answer = box.querySelector<HTMLElement>("[data-answer]");
    if (!form || !answer) return;
    box.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(form, answer);
    });
  });
  const keys = document.querySelectorAll<HTMLInputElement>("[data-key]");
  keys.forEach((field) => {
    field.addEventListener("input", () => {
      key = field.value.trim();
      keys.forEach((other) => {
        if (other !== field) other.value = field.value;
      });
    });
  });
}

async function send(form: HTMLFormElement, answer: HTMLElement): Promise<void> {
  try {
    const response = await sendAsWritten(requestOf(form));
    const text = await beginningOf(response);
    answer.replaceChildren(
      line(`${response.status} ${response.statusText}`),
      block(
        TELLING.filter((name) => response.headers.has(name))
          .map((name) => `${name}: ${response.headers.get(name) ?? ""}`)
          .join("\n"),
      ),
      block(pretty(text)),
    );
  } catch {
    answer.replaceChildren(line(form.dataset.trouble ?? ""));
  }
}

/** What the form says, as a request. A parameter that is left empty is left out. */
export function requestOf(form: HTMLFormElement): Request {
  let path = form.dataset.path ?? "";
  const query = new URLSearchParams();
  const headers = new Headers();
  form.querySelectorAll<HTMLInputElement>("[data-in]").forEach(({ name, value, dataset }) => {
    if (!value) return;
    if (dataset.in === "path") path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (dataset.in === "query") query.set(name, value);
    else headers.set(name, value);
  });
  if (form.querySelector("[data-key]") && key) headers.set("Authorization", `Bearer ${key}`);
  const written = form.querySelector<HTMLTextAreaElement>("[data-body]");
  if (written?.dataset.type) headers.set("Content-Type", written.dataset.type);
  const url = new URL(path, location.origin);
  url.search = query.toString();
  return new Request(url, {
    method: form.dataset.method ?? "GET",
    headers,
    credentials: "omit",
    redirect: "manual",
    ...(written && { body: written.value }),
  });
}

/** The body, as far as it is shown; the rest is not fetched. */
export async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (reader && text.length <= MOST_SHOWN) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
  }
  await reader?.cancel();
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n…` : text;
}

/** JSON on lines; anything else as it came. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function line(words: string): HTMLElement {
  const line = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = words;
  line.append(strong);
  return line;
}

function block(text: string): HTMLElement {
  const block = document.createElement("pre");
  block.className = "small code";
  block.textContent = text;
  return block;
}
