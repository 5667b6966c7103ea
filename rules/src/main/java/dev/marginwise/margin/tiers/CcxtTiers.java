package dev.marginwise.margin.tiers;

import dev.marginwise.margin.json.JsonValue;
import dev.marginwise.margin.tiers.TierFault.Kind;
import dev.marginwise.margin.tiers.TierFault.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads leverage tiers as ccxt writes them: an object with an array of tiers a symbol ({@code BTC/USDT:USDT}). The
 * maintenance amount stands in the exchange's own words, under {@code info}.
 */
final class CcxtTiers {
    private static final String RATE = "maintenanceMarginRate";
    private static final Set<String> OF_A_TIER =
            Set.of("tier", "symbol", "currency", "minNotional", "maxNotional", RATE, "maxLeverage", "info");

    private final TierListing listing;

    private CcxtTiers(TierListing listing) {
        this.listing = listing;
    }

    static boolean isMeantBy(JsonValue value) {
        return value.fields()
                .filter(symbols -> symbols.values().stream()
                        .flatMap(tiers -> tiers.items().stream().flatMap(List::stream))
                        .anyMatch(tier -> tier.field(RATE).isPresent()
                                || tier.field("minNotional").isPresent()))
                .isPresent();
    }

    static void read(JsonValue file, TierListing listing) {
        CcxtTiers reader = new CcxtTiers(listing);
        file.fields().orElse(Map.of()).forEach(reader::symbol);
    }

    private void symbol(String written, JsonValue tiers) {
        Optional<String> symbol = listing.open(written, tiers.line());
        if (symbol.isEmpty()) return;
        if (tiers.items().isEmpty()) {
            listing.fault(new Place(symbol, OptionalInt.empty(), OptionalInt.of(tiers.line())), Kind.NO_ARRAY, written);
            return;
        }
        tiers.items().get().forEach(tier -> tier(symbol.get(), tier));
    }

    private void tier(String symbol, JsonValue written) {
        JsonTier tier = new JsonTier(symbol, written, listing);
        JsonTier.passOver(written, OF_A_TIER, listing);
        tier.numbered("tier");
        Optional<BigDecimal> floor = tier.figure("minNotional");
        Optional<BigDecimal> cap = tier.figure("maxNotional");
        Optional<BigDecimal> leverage = tier.figure("maxLeverage");
        Optional<BigDecimal> rate = tier.figure(RATE);
        Optional<BigDecimal> cum = tier.figure("info.cum", written.field("info").flatMap(info -> info.field("cum")));
        listing.add(symbol, tier.row(floor, cap, leverage, rate, cum));
    }
}
