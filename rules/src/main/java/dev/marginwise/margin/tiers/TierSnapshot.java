package dev.marginwise.margin.tiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exchange's tiers as they were on one day. The exchange changes them without much notice: the date and the source
 * belong beside every figure, and the live page is the final source. Never changes.
 */
public final class TierSnapshot {
    private static final String SHIPPED = "/margin/binance-usdm-tiers.csv";

    private final LocalDate asOf;
    private final TierSource source;
    private final Map<String, Tiers> bySymbol;
    private final List<String> symbols;

    /** @param bySymbol tiers by symbol ({@code BTCUSDT}), in the order of the file */
    public TierSnapshot(LocalDate asOf, TierSource source, Map<String, Tiers> bySymbol) {
        this.asOf = asOf;
        this.source = source;
        this.bySymbol = Collections.unmodifiableMap(new LinkedHashMap<>(bySymbol));
        this.symbols = List.copyOf(this.bySymbol.keySet());
    }

    /**
     * The snapshot packed with the program.
     *
     * @throws IllegalStateException when its file is missing or broken, with its first fault
     */
    public static TierSnapshot published() {
        try (InputStream stream = TierSnapshot.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is missing");
            }
            TierFileReading reading = TierFile.read(stream.readAllBytes(), LocalDate.EPOCH);
            TierSnapshot table =
                    reading.snapshot().orElseThrow(() -> broken(reading.faults().get(0)));
            return new TierSnapshot(table.asOf, TierSource.SHIPPED, table.bySymbol);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IllegalStateException broken(TierFault first) {
        return new IllegalStateException(SHIPPED + ":" + first.place().line().orElse(1) + ": "
                + first.kind().id());
    }

    public LocalDate asOf() {
        return asOf;
    }

    public TierSource source() {
        return source;
    }

    public Map<String, Tiers> bySymbol() {
        return bySymbol;
    }

    /** Tiers of a symbol as the exchange writes it. */
    public Optional<Tiers> tiersOf(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** Symbols whose tiers are known, in the order of the file. */
    public List<String> symbols() {
        return symbols;
    }
}
