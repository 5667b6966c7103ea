package dev.marginwise.pages.compare;

import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the exchange shows of a position, as hidden fields of the form, so that it stays beside ours while other things
 * change. It was shown of certain figures, and is dropped with the first of them that is changed.
 */
final class ShownFields {
    static final List<String> NAMES = List.of("shownMode", "shownPrice", "shownProfit", "shownOf");

    private static final List<String> OF =
            List.of("symbol", "side", "quantity", "entry", "leverage", "mark", "addedMargin", "isolatedWallet");

    private static final String NONE = "0";

    private ShownFields() {}

    /** The fields of a position with those for the exchange's figures. */
    static Map<String, String> with(Map<String, String> position, ExchangeFigures figures) {
        Map<String, String> fields = new LinkedHashMap<>(position);
        figures.mode().ifPresent(mode -> fields.put("shownMode", mode.id()));
        figures.liquidation()
                .ifPresent(shown -> fields.put(
                        "shownPrice",
                        shown.price().map(BigDecimal::toPlainString).orElse(NONE)));
        figures.profit().ifPresent(profit -> fields.put("shownProfit", profit.toPlainString()));
        fields.put("shownOf", of(position));
        return fields;
    }

    /** The position without them where they are not of these figures. */
    static Map<String, String> kept(Map<String, String> position) {
        if (Objects.equals(position.get("shownOf"), of(position))) {
            return position;
        }
        Map<String, String> own = new LinkedHashMap<>(position);
        own.keySet().removeAll(NAMES);
        return own;
    }

    /** What these fields tell. */
    static ExchangeFigures read(Map<String, String> position) {
        return new ExchangeFigures(
                Optional.ofNullable(position.get("shownMode")).flatMap(MarginMode::of),
                number(position, "shownPrice").map(ShownPrice::of),
                number(position, "shownProfit"));
    }

    private static Optional<BigDecimal> number(Map<String, String> position, String name) {
        return Optional.ofNullable(position.get(name))
                .filter(Figure::isNumber)
                .filter(Figure::isShort)
                .map(Figure::of);
    }

    private static String of(Map<String, String> position) {
        String figures =
                OF.stream().map(name -> position.getOrDefault(name, "")).collect(Collectors.joining("|"));
        return Integer.toHexString(figures.hashCode());
    }
}
