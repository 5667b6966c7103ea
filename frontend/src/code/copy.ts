/** Puts the buttons beside code to work. A page opened without https has no clipboard; then they stay hidden. */
export function offerCopyingCode(): void {
  if (!("clipboard" in navigator)) return;
  document.querySelectorAll<HTMLButtonElement>("button[data-copy-code]").forEach((button) => {
    const words = button.textContent;
    const say = (told: string | undefined) => {
      button.textContent = told ?? words;
    };
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("blur", () => {
      say(words);
    });
    button.addEventListener("click", () => {
      const code = button.parentElement?.querySelector("code")?.textContent ?? "";
      navigator.clipboard.writeText(code).then(
        () => {
          say(button.dataset.done);
        },
        () => {
          say(button.dataset.failed);
        },
      );
    });
  });
}
