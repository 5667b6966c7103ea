package dev.marginwise.margin.tiers;

import dev.marginwise.margin.json.JsonValue;
import dev.marginwise.margin.tiers.TierFault.Kind;
import dev.marginwise.margin.tiers.TierFault.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One tier of a JSON file while it is read. */
final class JsonTier {
    private final String symbol;
    private final JsonValue written;
    private final TierListing listing;
    private final int number;
    private final Place place;

    JsonTier(String symbol, JsonValue written, TierListing listing) {
        this.symbol = symbol;
        this.written = written;
        this.listing = listing;
        this.number = listing.next(symbol);
        this.place = new Place(Optional.of(symbol), OptionalInt.of(number), OptionalInt.of(written.line()));
    }

    /** Fields that mean nothing to us are passed over: the exchange may add one on any day. */
    static void passOver(JsonValue object, Set<String> known, TierListing listing) {
        object.fields()
                .ifPresent(fields -> fields.keySet().stream()
                        .filter(name -> !known.contains(name))
                        .forEach(listing.unknownFields()::add));
    }

    /** Its own number, where it gives one, is its place in the list. */
    void numbered(String field) {
        if (written.field(field).isEmpty()) return;
        Optional<BigDecimal> own = figure(field);
        if (own.filter(given -> given.compareTo(BigDecimal.valueOf(number)) != 0)
                .isPresent()) {
            listing.fault(
                    place,
                    Kind.NUMBER_OUT_OF_ORDER,
                    Integer.toString(number),
                    own.get().toPlainString());
        }
    }

    Optional<BigDecimal> figure(String field) {
        return figure(field, written.field(field));
    }

    Optional<BigDecimal> figure(String name, Optional<JsonValue> field) {
        if (written.fields().isEmpty()) return Optional.empty(); // told once, by row()
        return listing.figure(place, name, field.flatMap(value -> value.figure().or(() -> Optional.of("no figure"))));
    }

    /** Empty when one of its figures could not be read. */
    Optional<TierRow> row(
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            Optional<BigDecimal> leverage,
            Optional<BigDecimal> rate,
            Optional<BigDecimal> cum) {
        if (written.fields().isEmpty()) {
            listing.fault(place, Kind.NO_OBJECT);
            return Optional.empty();
        }
        if (floor.isEmpty() || cap.isEmpty() || leverage.isEmpty() || rate.isEmpty() || cum.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TierRow(
                symbol, number, written.line(), floor.get(), cap.get(), leverage.get(), rate.get(), cum.get()));
    }
}
