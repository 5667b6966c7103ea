package dev.marginwise.pages.compare;

import java.util.List;

/**
 * The symbols that a comparison knows.
 *
 * @param compare address of the comparison
 * @param source date and source of their tiers, in sentences
 * @param groups one for each margin asset
 */
public record SymbolsPage(String compare, List<String> source, List<Group> groups) {
    public SymbolsPage {
        source = List.copyOf(source);
        groups = List.copyOf(groups);
    }

    /** Symbols margined in one asset, in alphabetical order. */
    public record Group(String marginAsset, List<String> symbols) {
        public Group {
            symbols = List.copyOf(symbols);
        }
    }
}
