package dev.marginwise.margin.tiers;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.tiers.TierFault.Kind;
import dev.marginwise.margin.tiers.TierFault.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What the reader of one file gathers: tiers by symbol, what was passed over, and every fault so far. */
final class TierListing {
    /** No name of a contract is longer. */
    private static final int LONGEST_SYMBOL = 40;

    private static final int LONGEST_END = 24;
    private static final int DIGITS_OF_AN_END = 19;

    private final Map<String, List<Optional<TierRow>>> bySymbol = new LinkedHashMap<>();
    private final List<TierFault> faults = new ArrayList<>();
    private final Set<String> unknownFields = new TreeSet<>();
    private final List<String> coinMargined = new ArrayList<>();
    private final List<String> multiplied = new ArrayList<>();

    /** Rows in the order of the file; one that could not be read is empty, so that its neighbours keep their numbers. */
    Map<String, List<Optional<TierRow>>> bySymbol() {
        return bySymbol;
    }

    List<TierFault> faults() {
        return faults;
    }

    Set<String> unknownFields() {
        return unknownFields;
    }

    /** Contracts that were left out, because other arithmetic holds for them. */
    List<String> coinMargined() {
        return coinMargined;
    }

    List<String> multiplied() {
        return multiplied;
    }

    void fault(Place place, Kind kind, String... named) {
        faults.add(new TierFault(place, kind, List.of(named)));
    }

    /**
     * Where the tiers of a symbol that begins here are put; empty when they are not wanted.
     *
     * @param written as the file names it
     */
    Optional<String> open(String written, int line) {
        String symbol = written.strip();
        if (symbol.isEmpty() || symbol.length() > LONGEST_SYMBOL) {
            fault(Place.line(line), Kind.NO_SYMBOL);
            return Optional.empty();
        }
        SymbolName name = new SymbolName(symbol);
        if (name.isCoinMargined()) {
            coinMargined.add(symbol);
            return Optional.empty();
        }
        String known = name.canonical().orElse(symbol);
        if (bySymbol.containsKey(known)) {
            fault(new Place(Optional.of(known), OptionalInt.empty(), OptionalInt.of(line)), Kind.SYMBOL_TWICE);
            return Optional.empty();
        }
        bySymbol.put(known, new ArrayList<>());
        return Optional.of(known);
    }

    /** The number that the next tier of a symbol has. */
    int next(String symbol) {
        return rows(symbol).size() + 1;
    }

    void add(String symbol, Optional<TierRow> row) {
        rows(symbol).add(row);
    }

    private List<Optional<TierRow>> rows(String symbol) {
        return bySymbol.computeIfAbsent(symbol, first -> new ArrayList<>());
    }

    /** A figure by its digits; a fault is noted when there is none. */
    Optional<BigDecimal> figure(Place place, String field, Optional<String> written) {
        Optional<String> text = written.map(String::strip).filter(digits -> !digits.isEmpty());
        if (text.isEmpty()) {
            fault(place, Kind.MISSING, field);
            return Optional.empty();
        }
        if (!Figure.isNumber(text.get())) {
            fault(place, Kind.NO_NUMBER, field);
            return Optional.empty();
        }
        if (!isShort(text.get())) {
            fault(place, Kind.TOO_LONG, field);
            return Optional.empty();
        }
        return Optional.of(Figure.of(text.get()));
    }

    /** Longer than elsewhere: the exchange writes 9223372036854776000, the end of its numbers, for a cap without an end. */
    private static boolean isShort(String number) {
        if (Figure.isShort(number)) return true;
        if (number.length() > LONGEST_END) return false;
        BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
        return plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= DIGITS_OF_AN_END;
    }
}
