import { marginwise } from "./api/marginwise";
import { conduct } from "./wizard/conduct";
import { readPageData } from "./wizard/page-data";

const root = document.getElementById("wizard");
const page = readPageData(document.getElementById("wizard-data")?.textContent ?? "");

if (root && page) {
  document.getElementById("plain")?.remove();
  conduct(page, marginwise(page.language, page.edition), {
    root,
    notice: document.getElementById("notice"),
    home: `${page.base}/`,
  });
}

/** The tab keeps the answers in any language; the fragment says where among the questions one is. */
const language = document.querySelector<HTMLAnchorElement>("a.language");
language?.addEventListener("click", () => {
  language.hash = location.hash;
});
