import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test as journey } from "./journey";

export { expect };

interface Hosted {
  readonly body: string;
  /** The policy that the page is served with. */
  readonly policy?: string;
}

/** Somebody else's site: an origin of its own that serves what it is given. */
export class Host {
  readonly #pages = new Map<string, Hosted>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, answer) => {
      const page = this.#pages.get(new URL(request.url ?? "/", "http://host").pathname);
      if (page?.policy) answer.setHeader("Content-Security-Policy", page.policy);
      answer.setHeader("Content-Type", "text/html; charset=utf-8");
      answer.writeHead(page ? 200 : 404);
      answer.end(page && `<!doctype html><html lang="en"><title>Host</title>${page.body}</html>`);
    });
  }

  static async open(): Promise<Host> {
    const host = new Host();
    await new Promise<void>((listening) => host.#server.listen(0, "127.0.0.1", listening));
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Serves a page and gives its address. */
  serve(path: string, body: string, policy?: string): string {
    this.#pages.set(path, policy === undefined ? { body } : { body, policy });
    return this.origin + path;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

interface Hosts {
  readonly site: string;
  readonly host: Host;
  /** Another origin, which means no good. */
  readonly stranger: Host;
}

export const test = journey.extend<Hosts>({
  site: async ({ baseURL }, use) => {
    await use(baseURL ?? "");
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed from here
  host: async ({}, use) => {
    const host = await Host.open();
    await use(host);
    host.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  stranger: async ({}, use) => {
    const stranger = await Host.open();
    await use(stranger);
    stranger.close();
  },
});

export function element(site: string, attributes = ""): string {
  return `<marginwise-wizard ${attributes}></marginwise-wizard><script src="${site}/embed.js" async></script>`;
}

export function inFrame(page: Page, number = 0): FrameLocator {
  return page.locator("marginwise-wizard").nth(number).locator("iframe").contentFrame();
}

export async function answerIn(frame: FrameLocator, question: string, option: string): Promise<void> {
  await frame.locator(`#wizard input[name="${question}"][value="${option}"]`).check();
  await frame.locator(".step .button").click();
}

/** Notes in the page, from now on and after every navigation, what the elements tell and what every window posts. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = { told: [] as unknown[], posted: [] as unknown[] };
    Object.assign(window, { heard });
    for (const name of ["started", "settled", "result"]) {
      document.addEventListener(`marginwise-${name}`, (event) => {
        const { target, detail } = event as CustomEvent<unknown>;
        heard.told.push([name, detail, (target as Element).localName]);
      });
    }
    addEventListener("message", ({ data }) => heard.posted.push(data));
  });
}

interface Heard {
  readonly told: readonly unknown[];
  readonly posted: readonly unknown[];
}

export async function heardBy(page: Page): Promise<Heard> {
  return page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

/** The frame is exactly as tall as what stands in it, once it is seen: what is out of view is not laid out anew. */
export async function expectToFollow(page: Page, number = 0): Promise<void> {
  const frame = page.locator("marginwise-wizard").nth(number).locator("iframe");
  await expect(async () => {
    await frame.scrollIntoViewIfNeeded();
    const outside = await frame.boundingBox();
    const inside = await inFrame(page, number).locator("body").boundingBox();
    expect(outside?.height).toBe(Math.ceil(inside?.height ?? 0));
  }).toPass();
}
