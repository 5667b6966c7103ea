package dev.marginwise.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What many measured values say together. */
final class Middle {
    private Middle() {}

    /** Of each round this figure, and of those the one in the middle. */
    static <R> double median(List<R> rounds, ToDoubleFunction<? super R> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    /**
     * So many of a hundred are no larger.
     *
     * @param sorted the smallest first
     */
    static double within(List<Double> sorted, int ofAHundred) {
        return sorted.get(sorted.size() * ofAHundred / 100);
    }
}
