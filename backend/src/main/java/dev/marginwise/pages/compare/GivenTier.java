package dev.marginwise.pages.compare;

import dev.marginwise.margin.reading.ComparisonRequest.TierRequest;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.tiers.SymbolName.Lack;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one tier that a form has room for: the maintenance margin rate and amount of a symbol which no table knows, as the
 * exchange shows them beside its contract.
 */
final class GivenTier {
    static final String RATE = "mmr";
    static final String AMOUNT = "cum";
    static final List<String> FIELDS = List.of(RATE, AMOUNT);

    private GivenTier() {}

    /** Not of a name that says what is meant instead, nor of one that is not computed at all. */
    static boolean isAskedOf(Map<String, String> position, TierSnapshot table) {
        SymbolName symbol = new SymbolName(position.getOrDefault("symbol", ""));
        return !symbol.written().isEmpty()
                && symbol.in(table).isEmpty()
                && symbol.missingIn(table).lack() == Lack.UNKNOWN;
    }

    /** Empty while neither of the two is given: then the symbol is what has to be told. */
    static Optional<List<TierRequest>> of(Map<String, String> position, TierSnapshot table) {
        if (!isAskedOf(position, table) || FIELDS.stream().noneMatch(position::containsKey)) return Optional.empty();
        return Optional.of(List.of(new TierRequest(
                Optional.of("0"),
                Optional.empty(),
                Optional.ofNullable(position.get(RATE)),
                Optional.ofNullable(position.get(AMOUNT)))));
    }
}
