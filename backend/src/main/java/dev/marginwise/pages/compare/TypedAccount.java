package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.reading.ComparisonRequest;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.reading.ComparisonRequest.ShockRequest;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.twin.ShownMoves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of the comparison as it came in: every figure as it was typed, so that nothing is lost when one of them is
 * refused.
 *
 * @param positions each with its fields by name; a field left empty is not there
 * @param about index of the position that is drawn
 * @param others how far the other positions' prices are moved, a fraction
 * @param together how far all prices are moved, a fraction
 */
record TypedAccount(
        String wallet, List<Map<String, String>> positions, int about, BigDecimal others, BigDecimal together) {
    /** The fields of a position, in the order of the form. */
    static final List<String> FIELDS =
            List.of("symbol", "side", "quantity", "entry", "leverage", "stop", "mark", "addedMargin", "isolatedWallet");

    private static final List<String> READ =
            Stream.concat(FIELDS.stream(), GivenTier.FIELDS.stream()).toList();

    static final Set<String> OPTIONAL = Set.of("stop", "mark", "addedMargin", "isolatedWallet");

    /** No longer figure is understood, and none is kept whole. */
    private static final int LONGEST = 60;

    /** Stands where a text was cut off, so that what is left of it is never read as a number. */
    private static final String CUT = "…";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    TypedAccount {
        positions = positions.stream().map(Map::copyOf).toList();
    }

    /** The worked example: one look at it says what the page is about. */
    static TypedAccount worked() {
        return new TypedAccount(
                "2000",
                List.of(
                        Map.of(
                                "symbol",
                                "BTCUSDT",
                                "side",
                                "long",
                                "quantity",
                                "0.1",
                                "entry",
                                "60000",
                                "leverage",
                                "10",
                                "stop",
                                "57000"),
                        Map.of(
                                "symbol",
                                "ETHUSDT",
                                "side",
                                "long",
                                "quantity",
                                "2",
                                "entry",
                                "3000",
                                "leverage",
                                "10")),
                0,
                new BigDecimal("-0.2"),
                new BigDecimal("-0.1"));
    }

    /** Reads the fields of a form; what is not a field of it is left out. */
    static TypedAccount read(Map<String, String> form) {
        List<Map<String, String>> positions = new ArrayList<>();
        for (int index = 0; index <= Account.MOST_POSITIONS; index++) {
            Map<String, String> position = position(form, index);
            if (position.isEmpty()) {
                break;
            }
            positions.add(position);
        }
        int about = index(form.getOrDefault("about", "0"));
        return new TypedAccount(
                text(form, "wallet"),
                positions,
                about < positions.size() ? about : 0,
                percent(form, "others"),
                percent(form, "together"));
    }

    private static Map<String, String> position(Map<String, String> form, int index) {
        Map<String, String> position = new LinkedHashMap<>();
        for (String field : READ) {
            String text = text(form, name(index, field));
            if (!text.isEmpty()) {
                position.put(field, text);
            }
        }
        for (String field : ShownFields.NAMES) {
            String text = text(form, name(index, field));
            if (!position.isEmpty() && !text.isEmpty()) {
                position.put(field, text);
            }
        }
        return ShownFields.kept(position);
    }

    /** The name of a field in the form, which is also its id on the page: {@code positions-0-entry}. */
    static String name(int index, String field) {
        return "positions-" + index + "-" + field;
    }

    private static String text(Map<String, String> form, String name) {
        String text = form.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text;
    }

    /** From 0; a text that is no such number counts as the first. */
    private static int index(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    /** The slider sends a number of per cent; anything else stands for no move. */
    private static BigDecimal percent(Map<String, String> form, String name) {
        String text = form.getOrDefault(name, "0").strip();
        return text.matches("-?\\d{1,3}(\\.\\d{1,3})?")
                ? new BigDecimal(text).divide(HUNDRED).max(new BigDecimal("-0.99"))
                : BigDecimal.ZERO;
    }

    /** The form after one of its buttons was pressed: a position added, or one taken away. */
    TypedAccount after(String pressed) {
        List<Map<String, String>> changed = new ArrayList<>(positions);
        if (pressed.equals("add") && changed.size() < Account.MOST_POSITIONS) {
            changed.add(Map.of("side", "long"));
        } else if (pressed.startsWith("remove-") && changed.size() > 1) {
            int index = index(pressed.substring("remove-".length()));
            if (index < changed.size()) {
                changed.remove(index);
            }
        }
        return new TypedAccount(wallet, changed, about < changed.size() ? about : 0, others, together);
    }

    /** True when nothing but the side of the last position is given. */
    boolean isLastUntouched() {
        return !positions.isEmpty()
                && positions.get(positions.size() - 1).keySet().equals(Set.of("side"));
    }

    /** @param table says which symbols need a tier of their own */
    ComparisonRequest request(TierSnapshot table) {
        return new ComparisonRequest(
                Optional.of(wallet),
                Optional.of(new ShockRequest(
                        Optional.of(ShownMoves.TOGETHER.from().toPlainString()),
                        Optional.of(ShownMoves.TOGETHER.to().toPlainString()),
                        Optional.of(Integer.toString(ShownMoves.TOGETHER.steps())))),
                positions.stream().map(position -> request(position, table)).toList());
    }

    private static PositionRequest request(Map<String, String> position, TierSnapshot table) {
        return new PositionRequest(
                Optional.ofNullable(position.get("symbol")),
                Optional.ofNullable(position.get("side")),
                Optional.ofNullable(position.get("quantity")),
                Optional.ofNullable(position.get("entry")),
                Optional.ofNullable(position.get("mark")),
                Optional.ofNullable(position.get("leverage")),
                Optional.ofNullable(position.get("addedMargin")),
                Optional.ofNullable(position.get("isolatedWallet")),
                Optional.ofNullable(position.get("stop")),
                GivenTier.of(position, table));
    }
}
