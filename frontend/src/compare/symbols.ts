import { knownSymbols } from "../api/known-symbols";

/** Offers the symbols whose tiers are known, once a reader comes to a field for one: hundreds are not for every page. */
export function suggestSymbols(): void {
  const fill = async (event: Event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute("list") !== "symbols")
      return;
    document.removeEventListener("focusin", listener);
    const symbols = await knownSymbols();
    if (symbols) suggest(symbols);
    else document.addEventListener("focusin", listener);
  };
  const listener = (event: Event) => void fill(event);
  document.addEventListener("focusin", listener);
}

function suggest(symbols: readonly string[]): void {
  const options = symbols.map((symbol) => {
    const option = document.createElement("option");
    option.value = symbol;
    return option;
  });
  document.getElementById("symbols")?.replaceChildren(...options);
}
