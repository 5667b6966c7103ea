package dev.marginwise.pages.compare;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.number.TypedNumber;
import dev.marginwise.margin.number.Unit;
import dev.marginwise.margin.reading.HoldingRequest;
import dev.marginwise.margin.reading.HoldingRequest.FeesRequest;
import dev.marginwise.margin.reading.HoldingRequest.FundingRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came in beside the positions, as it was typed; each field under its name in the form. Fee and rate are typed in per
 * cent, as the exchange shows them.
 */
record TypedBesides(Map<String, String> typed) {
    static final String TAKER = "fees-taker";
    static final String RATE = "funding-rate";
    static final String INTERVAL = "funding-intervalHours";
    static final String HOURS = "funding-hours";
    static final String REPLAY = "replay";

    /** The fields in the order of the form. */
    static final List<String> FIELDS = List.of(TAKER, RATE, INTERVAL, HOURS);

    private static final int LONGEST = 60;
    private static final String CUT = "…";
    private static final Unit PERCENT = new Unit("%", List.of("%"));

    /** Most contracts are settled every eight hours. */
    private static final String USUAL_INTERVAL = "8";

    TypedBesides {
        typed = Map.copyOf(typed);
    }

    /** A form that nobody has filled in. */
    static TypedBesides none() {
        return new TypedBesides(Map.of(INTERVAL, USUAL_INTERVAL));
    }

    /** Reads the fields of a form; what is not a field of it is left out. */
    static TypedBesides read(Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of(TAKER, RATE, INTERVAL, HOURS, REPLAY)) {
            String text = form.getOrDefault(field, "").strip();
            typed.put(field, text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text);
        }
        return new TypedBesides(typed);
    }

    String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Funding is asked for once rate and time are both there; the interval stands there from the beginning. */
    HoldingRequest request() {
        boolean funding = !of(RATE).isEmpty() && !of(HOURS).isEmpty();
        return new HoldingRequest(
                Optional.of(of(TAKER)).filter(text -> !text.isEmpty()).map(text -> new FeesRequest(fraction(text))),
                funding
                        ? Optional.of(
                                new FundingRequest(fraction(of(RATE)), plain(of(INTERVAL), "h"), plain(of(HOURS), "h")))
                        : Optional.empty());
    }

    /** True when rate or time stands there alone. */
    boolean isHalf() {
        return of(RATE).isEmpty() != of(HOURS).isEmpty();
    }

    /** The id of the day that was chosen. */
    Optional<String> day() {
        return Optional.of(of(REPLAY)).filter(id -> !id.isEmpty());
    }

    private static Optional<String> fraction(String percent) {
        String digits = digits(percent, PERCENT);
        return Optional.of(
                Figure.isNumber(digits) && Figure.isShort(digits)
                        ? new BigDecimal(digits).movePointLeft(2).toPlainString()
                        : digits);
    }

    private static Optional<String> plain(String text, String unit) {
        return Optional.of(digits(text, new Unit(unit, List.of(unit))));
    }

    /** What cannot be read stays as it is, and the strict reader refuses it. */
    private static String digits(String text, Unit unit) {
        return TypedNumber.read(text, unit).fold(digits -> digits, fault -> text);
    }
}
