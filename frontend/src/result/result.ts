/** Puts the buttons on a result page to work. Without this script they stay hidden: the page itself needs no script. */

function announce(words: string): void {
  const status = document.querySelector<HTMLElement>("[data-result-status]");
  if (status) status.textContent = words;
}

/** A page opened without https has no clipboard; then the button stays hidden. */
function offerCopying(button: HTMLButtonElement): void {
  if (!("clipboard" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const address = location.origin + location.pathname;
    navigator.clipboard.writeText(address).then(
      () => {
        announce(button.dataset.done ?? "");
      },
      () => {
        announce(button.dataset.failed ?? "");
      },
    );
  });
}

function offerPrinting(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener("click", () => {
    window.print();
  });
}

document.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach(offerCopying);
document.querySelectorAll<HTMLButtonElement>("button[data-print]").forEach(offerPrinting);

export {};
