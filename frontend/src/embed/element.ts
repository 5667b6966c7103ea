import { fromFrame, sealed, themeOf, type FromFrame } from "./messages";
import { languageOf, WORDS, type Language } from "./words";

export const NAME = "marginwise-wizard";

/**
 * Scripts, the plain form and links in new tabs; not the host's own window, no downloads, no dialogs. With its own origin,
 * which is another than the host's: without it neither side could tell who has sent a message.
 */
const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox";
/** Times, for a service that is away sends nothing that could be waited for. */
const TO_LOAD_MILLISECONDS = 15_000;
const TO_ANSWER_MILLISECONDS = 2_000;
/** Through the CSSOM, which a host's policy without `unsafe-inline` lets pass. */
const STYLE = `
  :host { display: block; }
  iframe { display: block; inline-size: 100%; block-size: 40rem; border: 0; }
  [hidden] { display: none; }`;

let count = 0;

/** The element, with its frame on this site. */
export function wizardOf(site: string): CustomElementConstructor {
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);

  return class extends HTMLElement {
    static readonly observedAttributes = ["theme", "lang", "edition"];

    /** Sets the answers in this frame apart from those of another on the same page; the same again after a reload. */
    readonly #name = `marginwise-${++count}`;
    readonly #link = document.createElement("a");
    readonly #instead = document.createElement("slot");
    #frame: HTMLIFrameElement | null = null;
    #patience: ReturnType<typeof setTimeout> | undefined;

    constructor() {
      super();
      this.#link.target = "_blank";
      this.#link.rel = "noopener";
      this.#instead.append(this.#link);
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      root.append(this.#instead);
    }

    connectedCallback(): void {
      addEventListener("message", this.#hear);
      this.#open();
    }

    disconnectedCallback(): void {
      removeEventListener("message", this.#hear);
      this.#close();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.#frame || before === after) return;
      if (name === "theme") {
        this.#sendTheme();
        return;
      }
      this.#close();
      this.#open();
    }

    #open(): void {
      const language = languageOf(this.closest<HTMLElement>("[lang]")?.lang ?? "");
      const words = WORDS[language];
      this.#link.href = `${site}${pathOf(language)}/wizard`;
      this.#link.textContent = words.open;
      this.#instead.hidden = true;

      const frame = document.createElement("iframe");
      frame.name = this.#name;
      frame.title = words.title;
      frame.setAttribute("sandbox", SANDBOX);
      frame.referrerPolicy = "origin";
      frame.src = this.#address(language);
      frame.addEventListener("load", () => {
        this.#sendTheme();
        this.#waitFor(TO_ANSWER_MILLISECONDS);
      });
      this.#frame = frame;
      this.#waitFor(TO_LOAD_MILLISECONDS);
      this.shadowRoot?.append(frame);
    }

    #close(): void {
      clearTimeout(this.#patience);
      this.#frame?.remove();
      this.#frame = null;
    }

    #address(language: Language): string {
      const address = new URL(`${site}${pathOf(language)}/embed`);
      // A page without an origin, such as one from a file, cannot be told anything.
      if (location.origin !== "null") address.searchParams.set("host", location.origin);
      const theme = themeOf(this.getAttribute("theme"));
      if (theme !== "auto") address.searchParams.set("theme", theme);
      const edition = this.getAttribute("edition");
      if (edition) address.searchParams.set("edition", edition);
      return address.href;
    }

    #sendTheme(): void {
      const theme = themeOf(this.getAttribute("theme"));
      this.#frame?.contentWindow?.postMessage(sealed({ is: "theme", theme }), site);
    }

    /** Hears every message of the page, and heeds those of its own frame while the site's own page stands in it. */
    readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== site) return;
      const message = fromFrame(data);
      if (!message) return;
      clearTimeout(this.#patience);
      this.#frame.hidden = false;
      this.#instead.hidden = true;
      this.#heed(message, this.#frame);
    };

    #heed(message: FromFrame, frame: HTMLIFrameElement): void {
      switch (message.is) {
        case "here":
          return;
        case "height":
          frame.style.blockSize = `${message.pixels}px`;
          return;
        case "moved":
          if (!isTopShown(frame)) this.scrollIntoView({ block: "start" });
          return;
        case "told":
          this.dispatchEvent(
            new CustomEvent(`marginwise-${message.event}`, {
              bubbles: true,
              composed: true,
              detail: message.detail,
            }),
          );
          return;
        default:
          return message satisfies never;
      }
    }

    #waitFor(milliseconds: number): void {
      clearTimeout(this.#patience);
      // A time, for a service that is away sends nothing to wait for.
      this.#patience = setTimeout(() => {
        this.#offerLink();
      }, milliseconds);
    }

    /** The link; and no frame, unless only its scripts are missing: the plain form needs none. */
    #offerLink(): void {
      this.#instead.hidden = false;
      const { shadowRoot } = this;
      const frame = this.#frame;
      const knock = document.createElement("link");
      knock.rel = "preload";
      knock.as = "script";
      knock.href = `${site}/embed.js?${Date.now()}`;
      knock.addEventListener("load", () => {
        knock.remove();
      });
      knock.addEventListener("error", () => {
        knock.remove();
        if (frame && !this.#instead.hidden) frame.hidden = true;
      });
      shadowRoot?.append(knock);
    }
  };
}

function pathOf(language: Language): string {
  return language === "zh-CN" ? "/zh" : "";
}

function isTopShown(frame: HTMLIFrameElement): boolean {
  const { top } = frame.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
