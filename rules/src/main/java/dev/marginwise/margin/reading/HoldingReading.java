package dev.marginwise.margin.reading;

import dev.marginwise.margin.holding.Funding;
import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.reading.HoldingRequest.FundingRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of costs that were asked for.
 *
 * @param terms empty when none were asked for, and when there is a problem
 * @param problems every one, in the order of the request
 */
public record HoldingReading(Optional<HoldingTerms> terms, List<FigureProblem> problems) {
    public HoldingReading {
        problems = List.copyOf(problems);
    }

    /** Reads all of it, or refuses all of it. */
    public static HoldingReading of(HoldingRequest request) {
        Figures figures = new Figures();
        Optional<BigDecimal> taker = request.fees()
                .flatMap(fees -> within(
                        "/fees/taker",
                        fees.taker(),
                        fee -> fee.signum() >= 0 && fee.compareTo(HoldingTerms.HIGHEST_FEE) <= 0,
                        Kind.FEE_OUT_OF_RANGE,
                        figures));
        Optional<Funding> funding = request.funding().flatMap(given -> funding(given, figures));
        return new HoldingReading(
                Optional.of(new HoldingTerms(taker, funding))
                        .filter(terms -> taker.isPresent() || funding.isPresent())
                        .filter(terms -> figures.problems().isEmpty()),
                figures.problems());
    }

    private static Optional<Funding> funding(FundingRequest given, Figures figures) {
        Optional<BigDecimal> rate = within(
                "/funding/rate",
                given.rate(),
                value -> value.abs().compareTo(Funding.HIGHEST_RATE) <= 0,
                Kind.FUNDING_RATE_OUT_OF_RANGE,
                figures);
        Optional<BigDecimal> interval = within(
                "/funding/intervalHours",
                given.intervalHours(),
                value -> value.scale() <= 0 && lies(value, 1, Funding.LONGEST_INTERVAL),
                Kind.INTERVAL_OUT_OF_RANGE,
                figures);
        Optional<BigDecimal> hours = within(
                "/funding/hours",
                given.hours(),
                value -> lies(value, 0, Funding.MOST_HOURS),
                Kind.HOURS_OUT_OF_RANGE,
                figures);
        return rate.flatMap(known ->
                interval.flatMap(each -> hours.map(time -> new Funding(known, each.intValueExact(), time))));
    }

    private static boolean lies(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** A number that must be there, within its range. */
    private static Optional<BigDecimal> within(
            String pointer, Optional<String> text, Predicate<BigDecimal> range, Kind outside, Figures figures) {
        Optional<BigDecimal> number =
                figures.required(pointer, text).isEmpty() ? Optional.empty() : figures.number(pointer, text);
        if (number.filter(range.negate()).isPresent()) {
            figures.refuse(pointer, outside);
            return Optional.empty();
        }
        return number;
    }
}
