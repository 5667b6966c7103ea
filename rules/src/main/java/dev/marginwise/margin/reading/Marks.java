package dev.marginwise.margin.reading;

import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mark price of each symbol of a request: the first one given for it, else the first entry price. Both legs of hedge
 * mode have it, so that a price given for one of them counts for the other.
 */
final class Marks {
    private final Map<String, BigDecimal> given = new HashMap<>();
    private final Map<String, BigDecimal> entries = new HashMap<>();

    private Marks() {}

    static Marks of(List<PositionRequest> positions) {
        Marks marks = new Marks();
        Figures unheard = new Figures(); // each problem is noted where its position is read
        for (PositionRequest position : positions) {
            String symbol = position.symbol().orElse("").strip();
            unheard.positive("", position.mark()).ifPresent(mark -> marks.given.putIfAbsent(symbol, mark));
            unheard.positive("", position.entry()).ifPresent(entry -> marks.entries.putIfAbsent(symbol, entry));
        }
        return marks;
    }

    /** Empty when not one price of the symbol is understood. */
    Optional<BigDecimal> of(String symbol) {
        return Optional.ofNullable(given.get(symbol)).or(() -> Optional.ofNullable(entries.get(symbol)));
    }

    /** True when a position entered here gets the entry price of another one for its mark. */
    boolean isAssumed(String symbol, BigDecimal entry) {
        return !given.containsKey(symbol)
                && of(symbol).filter(mark -> mark.compareTo(entry) != 0).isPresent();
    }
}
