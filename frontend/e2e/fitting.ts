import { expect, type Page } from "@playwright/test";

/** A window of 1280 by 900: as it is, at 200 %, at 400 %; and a phone's. */
const ZOOMS = [
  { width: 1280, height: 900 },
  { width: 640, height: 450 },
  { width: 390, height: 844 },
  { width: 320, height: 225 },
] as const;

/** The spacing that WCAG 2.2, 1.4.12 lets a reader ask for. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Zoomed in, and with more space between letters and lines, words are neither cut off nor covered by others. */
export async function expectToFit(page: Page, state: string): Promise<void> {
  for (const spacing of ["", SPACING]) {
    await page.evaluate(space, spacing);
    for (const size of ZOOMS) {
      await page.setViewportSize(size);
      await expectNothingCut(page, `${state}, ${size.width} px${spacing && ", spaced"}`);
    }
  }
  await page.evaluate(space, "");
  await page.setViewportSize(ZOOMS[0]);
}

/** As the page stands: no words cut off or covered, and no scrolling sideways. */
export async function expectNothingCut(page: Page, state: string): Promise<void> {
  expect(await page.evaluate(misfits), state).toEqual([]);
}

/** Through the style sheets of the page itself: its policy lets none be written into the page. */
function space(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page. */
function misfits(): string[] {
  const page = document.documentElement;
  const clipped = new Map<Element, boolean>();
  const edges = new Map<Element, Edges>();
  const scrolls = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} px wide`] : [];
  const lines = shownLines();
  const cells = [...document.querySelectorAll("th, td")].filter(isShown);
  return [
    ...scrolls,
    ...lines.filter(isCut).map(({ words }) => `"${words}" is cut off`),
    ...cells.filter(isBroken).map((cell) => `"${cell.textContent.trim()}" is broken over lines`),
    ...covered(),
  ];

  interface Edges {
    readonly right: number;
    readonly bottom: number;
  }

  interface Line {
    readonly words: string;
    readonly box: DOMRect;
    readonly element: Element;
    readonly block: Element;
  }

  function shownLines(): Line[] {
    const found: Line[] = [];
    for (const text of textsOf(document.body)) {
      const element = text.parentElement;
      if (!element || !text.data.trim() || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const block = blockOf(element);
      for (const box of range.getClientRects()) {
        if (box.width > 1) found.push({ words: text.data.trim().slice(0, 60), box, element, block });
      }
    }
    return found;
  }

  function* textsOf(element: Element): Generator<Text> {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text as Text;
  }

  /** Words in a hidden part of a drawing count as visible, but have no width. */
  function isShown(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    return (
      element.getBoundingClientRect().width > 0 && !element.closest("option, .skip") && !isClipped(element)
    );
  }

  function isClipped(element: Element | null): boolean {
    if (!element) return false;
    const known = clipped.get(element);
    if (known !== undefined) return known;
    const found = getComputedStyle(element).clipPath === "inset(50%)" || isClipped(element.parentElement);
    clipped.set(element, found);
    return found;
  }

  function blockOf(element: Element): Element {
    let block = element;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) {
      block = block.parentElement;
    }
    return block;
  }

  /** By the window, by a box that hides what sticks out, or because it sticks out of its own. */
  function isCut({ box, element, block }: Line): boolean {
    if (box.left < -1 || box.right > page.clientWidth + 1) return true;
    if (element instanceof SVGElement) return isCutInDrawing(box, element);
    const own = block.getBoundingClientRect();
    if (box.left < own.left - 2 || box.right > own.right + 2) return true;
    const { right, bottom } = edgesAround(element);
    return box.right > right + 1 || box.bottom > bottom + 1;
  }

  /** Up to where the boxes around an element let it be seen. */
  function edgesAround(element: Element | null): Edges {
    if (!element || element === page) return { right: Infinity, bottom: Infinity };
    const known = edges.get(element);
    if (known) return known;
    const { overflowX, overflowY } = getComputedStyle(element);
    const own = element.getBoundingClientRect();
    const around = edgesAround(element.parentElement);
    const found = {
      right: /hidden|clip/.test(overflowX) ? Math.min(own.right, around.right) : around.right,
      bottom: /hidden|clip/.test(overflowY) ? Math.min(own.bottom, around.bottom) : around.bottom,
    };
    edges.set(element, found);
    return found;
  }

  /** A drawing within a drawing hides what sticks out of it. */
  function isCutInDrawing(box: DOMRect, words: SVGElement): boolean {
    const part = words.ownerSVGElement;
    if (!part?.ownerSVGElement || getComputedStyle(part).overflowX !== "hidden") return false;
    const left = part.getScreenCTM()?.e ?? 0;
    return box.left < left - 1 || box.right > left + part.width.baseVal.value + 1;
  }

  /** A figure or a word of a table is read in one piece. */
  function isBroken(cell: Element): boolean {
    return [...textsOf(cell)].some((text) =>
      [...text.data.matchAll(/[\w.,%−+()]+/g)].some((word) => {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      }),
    );
  }

  /** Lines of one block may touch, for letters reach into the room of the next line; a panel on top may cover all. */
  function covered(): string[] {
    const sorted = lines.toSorted((one, other) => one.box.top - other.box.top);
    return sorted.flatMap((one, index) => {
      const faults: string[] = [];
      for (const other of sorted.slice(index + 1)) {
        if (other.box.top > one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (one.element.closest(":popover-open") !== other.element.closest(":popover-open")) continue;
        const few = one.block === other.block ? 0.5 : 0.25;
        if (across > 2 && down > few * Math.min(one.box.height, other.box.height)) {
          faults.push(`"${one.words}" and "${other.words}" cover each other`);
        }
      }
      return faults;
    });
  }
}
