package dev.marginwise.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The wallet in one mode: what is lost, what stands behind positions, what they cannot reach. The parts fill the bar.
 *
 * @param atStake in words: how much the positions can lose, and how much they cannot
 */
public record WalletBar(Hull hull, List<Part> parts, String atStake) {
    public WalletBar {
        requireNonNull(hull, "hull");
        parts = List.copyOf(parts);
        requireNonNull(atStake, "atStake");
    }

    /**
     * A stretch of the bar.
     *
     * @param kind gone, behind or untouched
     * @param roomy true where its words fit into it on a phone, too
     */
    public record Part(String kind, String x, String width, String amount, String text, boolean roomy) {
        public Part {
            requireNonNull(kind, "kind");
            requireNonNull(x, "x");
            requireNonNull(width, "width");
            requireNonNull(amount, "amount");
            requireNonNull(text, "text");
        }
    }
}
