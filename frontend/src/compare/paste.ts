/**
 * The box for positions that somebody has. What is in it goes to the server once, when its button is pressed, and nowhere
 * else: into no other question, and not into the address.
 */

const FIELDS = ["paste", "file"];
/** The most that the server reads, less what the rest of the form takes. */
const MOST = 960 * 1024;

export function isOfBox(field: string): boolean {
  return FIELDS.includes(field);
}

export function readsBox(button: HTMLButtonElement | null): boolean {
  return button?.value === "paste";
}

/** Whether it holds more than the server reads. */
export function isTooLarge(box: FormData): boolean {
  const [text, file] = FIELDS.map((name) => box.get(name));
  const size = (part: FormDataEntryValue | null | undefined) =>
    part instanceof File ? part.size : new Blob([part ?? ""]).size;
  return size(text) + size(file) > MOST;
}

/** Once positions have been read, the box is done with. Answers whether any have. */
export function settleBox(): boolean {
  const keep = document.getElementById("keep");
  if (!keep) return false;
  keep.hidden = false;
  const file = document.querySelector<HTMLInputElement>("#paste-file");
  if (file) file.value = "";
  document.querySelector("#paste")?.removeAttribute("open");
  return true;
}
