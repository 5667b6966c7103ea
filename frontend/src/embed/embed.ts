/** The one script tag of a host: `<script src="https://…/embed.js" async></script>`. */
import { NAME, wizardOf } from "./element";

/** Where this script came from is where the frame comes from; a module has no current script, so it is looked for. */
const script =
  document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src$="/embed.js"]');

if (script instanceof HTMLScriptElement && !customElements.get(NAME)) {
  customElements.define(NAME, wizardOf(new URL(script.src).origin));
}
