package dev.marginwise.margin.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far the price of a coin went on one day.
 *
 * @param coin {@code BTC}
 * @param sources two that do not copy each other
 */
public record CoinMove(String coin, List<Candle> sources) {
    /** Sources whose moves differ by more than this share of the larger one do not agree. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private static final int DECIMALS = 4;

    /** @throws IllegalArgumentException unless there are two sources, of two venues, that agree */
    public CoinMove {
        sources = List.copyOf(sources);
        if (sources.size() != 2 || sources.get(0).venue().equals(sources.get(1).venue())) {
            throw new IllegalArgumentException(coin + " needs two sources");
        }
        BigDecimal one = sources.get(0).move();
        BigDecimal other = sources.get(1).move();
        if (one.subtract(other).abs().compareTo(one.abs().max(other.abs()).multiply(TOLERANCE)) > 0) {
            throw new IllegalArgumentException("the sources of " + coin + " do not agree");
        }
    }

    /** The milder move of the two, a fraction, to a hundredth of a per cent, rounded towards none: no source says less. */
    public BigDecimal move() {
        BigDecimal one = sources.get(0).move();
        BigDecimal other = sources.get(1).move();
        return (one.abs().compareTo(other.abs()) <= 0 ? one : other).setScale(DECIMALS, RoundingMode.DOWN);
    }
}
