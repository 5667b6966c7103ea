package dev.marginwise.margin.reading;

import dev.marginwise.margin.reading.ComparisonRequest.TierRequest;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.tiers.Tier;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tiers that a request brings along: in order, without gaps, from 0; {@code cum} is taken as given. */
final class TiersReader {
    private final String pointer;
    private final Figures figures;

    /** @param pointer JSON pointer of the list */
    TiersReader(String pointer, Figures figures) {
        this.pointer = pointer;
        this.figures = figures;
    }

    /** Empty when a problem was noted. */
    Optional<Tiers> read(List<TierRequest> given) {
        if (given.isEmpty() || given.size() > AccountReader.MOST_TIERS) {
            figures.refuse(pointer, given.isEmpty() ? Kind.NO_TIERS : Kind.TOO_MANY_TIERS);
            return Optional.empty();
        }
        int before = figures.problems().size();
        List<Tier> tiers = new ArrayList<>();
        Optional<BigDecimal> start = Optional.of(BigDecimal.ZERO);
        for (int index = 0; index < given.size(); index++) {
            boolean last = index == given.size() - 1;
            read(pointer + "/" + index, given.get(index), start, last).ifPresent(tiers::add);
            start = tiers.size() == index + 1 ? tiers.get(index).cap() : Optional.empty();
        }
        return figures.problems().size() == before ? Optional.of(new Tiers(tiers)) : Optional.empty();
    }

    /** @param start where the tier must start; empty when the tier before could not be read */
    private Optional<Tier> read(String at, TierRequest given, Optional<BigDecimal> start, boolean last) {
        Optional<BigDecimal> floor = figures.requiredNotNegative(at + "/floor", given.floor());
        Optional<BigDecimal> cap =
                last ? figures.positive(at + "/cap", given.cap()) : figures.requiredPositive(at + "/cap", given.cap());
        Optional<BigDecimal> rate = rate(at + "/mmr", given.mmr());
        Optional<BigDecimal> cum = figures.required(at + "/cum", given.cum()).isEmpty()
                ? Optional.empty()
                : figures.number(at + "/cum", given.cum());
        if (floor.isEmpty() || rate.isEmpty() || cum.isEmpty()) {
            return Optional.empty();
        }
        if (cap.filter(end -> end.compareTo(floor.get()) <= 0).isPresent()) {
            figures.refuse(at + "/cap", Kind.TIER_EMPTY);
            return Optional.empty();
        }
        if (start.filter(expected -> expected.compareTo(floor.get()) != 0).isPresent()) {
            figures.refuse(at + "/floor", at.endsWith("/0") ? Kind.TIERS_NOT_FROM_ZERO : Kind.TIER_NOT_FOLLOWING);
        }
        return Optional.of(new Tier(floor.get(), cap, rate.get(), cum.get(), Optional.empty()));
    }

    private Optional<BigDecimal> rate(String at, Optional<String> given) {
        if (figures.required(at, given).isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> rate = figures.number(at, given);
        if (rate.filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) >= 0)
                .isPresent()) {
            figures.refuse(at, Kind.RATE_OUT_OF_RANGE);
            return Optional.empty();
        }
        return rate;
    }
}
