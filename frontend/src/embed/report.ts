import type { Host } from "./host";

/** Tells the host how tall the page is, as often as that changes. */
export function reportHeight(host: Host): void {
  let told = 0;
  new ResizeObserver(() => {
    const pixels = Math.ceil(document.body.getBoundingClientRect().height);
    if (pixels === told || pixels === 0) return;
    told = pixels;
    host.tell({ is: "height", pixels });
  }).observe(document.body);
}

/** Where the focus goes at a step is what should be seen. */
export function reportSteps(host: Host): void {
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches("h1, .error-summary")) host.tell({ is: "moved" });
  });
}
