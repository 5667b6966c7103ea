import { expect, type Page } from "@playwright/test";

/** In forced colours: words, the edges of controls, the lines of drawings and the focus ring are seen on the page. */
export async function expectToStandOut(page: Page, state: string): Promise<void> {
  // From here on focus is moved as if by the keyboard, so that its ring shows.
  await page.keyboard.press("Shift");
  expect(await page.evaluate(unseen), state).toEqual([]);
}

/** Runs in the page. */
function unseen(): string[] {
  const WORDS = 4.5;
  const LINES = 3;
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const paper = "Canvas";
  return [...words(), ...controls(), ...drawings(), ...rings()];

  /** Behind words the browser paints the page's colour, unless an element sees to its colours itself. */
  function words(): string[] {
    return shown("main *, header *, footer *")
      .filter(({ childNodes }) =>
        [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .flatMap((element) => {
        const { color, fill, forcedColorAdjust } = getComputedStyle(element);
        if (element instanceof SVGElement) {
          const behind = [...(element.closest(".bar")?.querySelectorAll("rect") ?? [])];
          const grounds = [paper, ...behind.map((rect) => getComputedStyle(rect).fill).filter(isPaint)];
          return grounds
            .filter((ground) => contrast(fill, ground) < WORDS)
            .map(() => fault("words", element));
        }
        const ground = forcedColorAdjust === "none" ? groundOf(element) : paper;
        return contrast(color, ground) < WORDS ? [fault("words", element)] : [];
      });
  }

  function controls(): string[] {
    return shown(".button, .option, select, main input:not([type=range])")
      .filter((control) => {
        const { appearance, borderTopStyle, borderTopColor } = getComputedStyle(control);
        return appearance === "none" || !control.matches("[type=radio]")
          ? borderTopStyle === "none" || contrast(borderTopColor, paper) < LINES
          : false;
      })
      .map((control) => fault("edge", control));
  }

  function drawings(): string[] {
    return shown("svg :is(path, line, polyline, circle, rect)")
      .filter((shape) => {
        const { stroke, fill } = getComputedStyle(shape);
        return (
          isPaint(stroke) && ![stroke, fill].some((ink) => isPaint(ink) && contrast(ink, paper) >= LINES)
        );
      })
      .map((shape) => fault("line", shape));
  }

  function rings(): string[] {
    const before = document.activeElement;
    const faults = shown("a[href], button, select, input, summary").filter((control) => {
      (control as HTMLElement).focus({ preventScroll: true });
      const ringed = control.closest(".option") ?? control;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed);
      return outlineStyle === "none" || parseFloat(outlineWidth) < 2 || contrast(outlineColor, paper) < LINES;
    });
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return faults.map((control) => fault("focus ring", control));
  }

  function shown(selector: string): Element[] {
    return [...document.querySelectorAll(selector)].filter(
      (element) =>
        element.checkVisibility() && !element.matches('[aria-hidden="true"], .skip, .visually-hidden'),
    );
  }

  function groundOf(element: Element): string {
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (rgba(backgroundColor)[3] > 0) return backgroundColor;
    }
    return paper;
  }

  function isPaint(color: string): boolean {
    return color !== "none" && !color.startsWith("url") && rgba(color)[3] > 0;
  }

  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = rgba(color).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function rgba(color: string): [number, number, number, number] {
    if (!paint) throw new Error("no canvas to read colours from");
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha];
  }

  function fault(what: string, element: Element): string {
    return `${what}: ${element.outerHTML.slice(0, 120)}`;
  }
}
