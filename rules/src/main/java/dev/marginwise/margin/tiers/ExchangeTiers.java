package dev.marginwise.margin.tiers;

import dev.marginwise.margin.json.JsonValue;
import dev.marginwise.margin.tiers.TierFault.Kind;
import dev.marginwise.margin.tiers.TierFault.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the exchange's answer to {@code GET /fapi/v1/leverageBracket}: an array with an object a symbol, or one such object
 * alone.
 */
final class ExchangeTiers {
    private static final String COEFFICIENT = "notionalCoef";
    private static final Set<String> OF_A_SYMBOL = Set.of("symbol", COEFFICIENT, "brackets");
    private static final Set<String> OF_A_TIER =
            Set.of("bracket", "initialLeverage", "notionalCap", "notionalFloor", "maintMarginRatio", "cum");

    private final TierListing listing;

    private ExchangeTiers(TierListing listing) {
        this.listing = listing;
    }

    static boolean isMeantBy(JsonValue value) {
        return value.field("brackets").isPresent()
                || value.items()
                        .filter(items -> items.stream()
                                .anyMatch(item -> item.field("brackets").isPresent()))
                        .isPresent();
    }

    static void read(JsonValue answer, TierListing listing) {
        ExchangeTiers reader = new ExchangeTiers(listing);
        answer.items().orElseGet(() -> List.of(answer)).forEach(reader::symbol);
    }

    private void symbol(JsonValue entry) {
        Place place = Place.line(entry.line());
        if (entry.fields().isEmpty()) {
            listing.fault(place, Kind.NO_OBJECT);
            return;
        }
        JsonTier.passOver(entry, OF_A_SYMBOL, listing);
        Optional<String> symbol =
                listing.open(entry.field("symbol").flatMap(JsonValue::text).orElse(""), entry.line());
        if (symbol.isEmpty()) return;
        Place there = new Place(symbol, OptionalInt.empty(), OptionalInt.of(entry.line()));
        Optional<List<JsonValue>> tiers = entry.field("brackets").flatMap(JsonValue::items);
        if (tiers.isEmpty()) {
            listing.fault(there, Kind.NO_ARRAY, "brackets");
            return;
        }
        Optional<BigDecimal> times = times(there, entry, symbol.get());
        tiers.get().forEach(tier -> tier(symbol.get(), tier, times));
    }

    /**
     * How many times the symbol's usual amounts those of this account are: the exchange tells it only where they differ.
     * Its floors, caps and maintenance amounts are multiplied alike.
     */
    private Optional<BigDecimal> times(Place place, JsonValue entry, String symbol) {
        Optional<JsonValue> given = entry.field(COEFFICIENT);
        if (given.isEmpty()) return Optional.empty();
        Optional<BigDecimal> times = listing.figure(place, COEFFICIENT, given.flatMap(JsonValue::figure));
        if (times.filter(number -> number.signum() <= 0).isPresent()) {
            listing.fault(place, Kind.NO_NUMBER, COEFFICIENT);
            return Optional.empty();
        }
        Optional<BigDecimal> other = times.filter(number -> number.compareTo(BigDecimal.ONE) != 0);
        other.ifPresent(number -> listing.multiplied().add(symbol + " × " + number.toPlainString()));
        return other;
    }

    private void tier(String symbol, JsonValue written, Optional<BigDecimal> times) {
        JsonTier tier = new JsonTier(symbol, written, listing);
        JsonTier.passOver(written, OF_A_TIER, listing);
        tier.numbered("bracket");
        Optional<BigDecimal> floor = tier.figure("notionalFloor");
        Optional<BigDecimal> cap = tier.figure("notionalCap");
        Optional<BigDecimal> leverage = tier.figure("initialLeverage");
        Optional<BigDecimal> rate = tier.figure("maintMarginRatio");
        Optional<BigDecimal> cum = tier.figure("cum");
        listing.add(
                symbol,
                tier.row(floor, cap, leverage, rate, cum)
                        .map(row -> times.map(row::times).orElse(row)));
    }
}
