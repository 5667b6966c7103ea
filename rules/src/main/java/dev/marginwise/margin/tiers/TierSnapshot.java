package dev.marginwise.margin.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exchange's tiers as they were on one day. The exchange changes them without much notice: the date belongs beside
 * every figure, and the live page is the final source.
 *
 * @param bySymbol tiers by symbol ({@code BTCUSDT}), in the order of the file
 */
public record TierSnapshot(LocalDate asOf, Map<String, Tiers> bySymbol) {

    public TierSnapshot {
        bySymbol = Collections.unmodifiableMap(new LinkedHashMap<>(bySymbol));
    }

    /**
     * The snapshot packed with the program.
     *
     * @throws IllegalStateException when its file is missing or broken, with the line
     */
    public static TierSnapshot published() {
        return TierFile.read("/margin/binance-usdm-tiers.csv");
    }

    /** Tiers of a symbol as the exchange writes it. */
    public Optional<Tiers> tiersOf(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** Symbols whose tiers are known. */
    public List<String> symbols() {
        return new ArrayList<>(bySymbol.keySet());
    }
}
