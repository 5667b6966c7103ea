import "./frame.css";
import { marginwise } from "../api/marginwise";
import { recommended } from "../api/recommended";
import { conduct } from "../wizard/conduct";
import { readPageData } from "../wizard/page-data";
import { carried, within } from "./address";
import { hostAround } from "./host";
import { detailOf } from "./messages";
import { reportHeight, reportSteps } from "./report";
import { makePanels, placePanels } from "./panels";
import { takeTheme } from "./theme";
import { watched } from "./watched";

const host = hostAround(window);
const root = document.getElementById("wizard");
const page = readPageData(document.getElementById("wizard-data")?.textContent ?? "");
const result = document.querySelector<HTMLElement>("main[data-code]");

placePanels();
if (host) {
  reportHeight(host);
  reportSteps(host);
  host.hear(({ theme }) => {
    takeTheme(theme);
    host.tell({ is: "here" });
  });
}

if (root && page) {
  const { language, edition, base } = page;
  const pinned = new URLSearchParams(location.search).has("edition") ? { edition } : {};
  const here = location.pathname + carried(location.search);
  document.getElementById("plain")?.remove();
  makePanels(page);
  conduct(
    { ...page, glossary: {} },
    watched(marginwise(language, edition, pinned), {
      tell: (event, detail) => host?.tell({ is: "told", event, detail }),
      recommended: (answers) => recommended(answers, language, pinned).then(detailOf),
      within: (path) => within(path, base, location.search),
    }),
    { root, notice: document.getElementById("notice"), home: here },
  );
  history.replaceState(history.state, "", here + location.hash);
}

if (result) {
  // The page in the frame is another one now, and nobody says so: its heading takes the focus, as a step's does.
  const heading = result.querySelector<HTMLElement>("h1");
  heading?.setAttribute("tabindex", "-1");
  if (document.hasFocus()) heading?.focus({ preventScroll: true });
  const detail = detailOf(result.dataset);
  if (detail) host?.tell({ is: "told", event: "result", detail });
}
