package dev.marginwise.margin.reading;

import dev.marginwise.margin.Shock;
import java.util.List;
import java.util.Optional;

/**
 * A comparison as it was asked for: every figure still a text, every field possibly missing, nothing checked.
 *
 * @param shock missing for {@link Shock#USUAL}
 */
public record ComparisonRequest(
        Optional<String> wallet, Optional<ShockRequest> shock, List<PositionRequest> positions) {

    /** A shock as it was asked for; each missing figure is that of {@link Shock#USUAL}. */
    public record ShockRequest(Optional<String> from, Optional<String> to, Optional<String> steps) {}

    /**
     * A position as it was asked for.
     *
     * @param mark missing for the entry price
     * @param addedMargin missing for none; not together with {@code isolatedWallet}
     * @param isolatedWallet missing for initial and added margin
     * @param tiers missing for those of the snapshot
     */
    public record PositionRequest(
            Optional<String> symbol,
            Optional<String> side,
            Optional<String> quantity,
            Optional<String> entry,
            Optional<String> mark,
            Optional<String> leverage,
            Optional<String> addedMargin,
            Optional<String> isolatedWallet,
            Optional<String> stop,
            Optional<List<TierRequest>> tiers) {
        public PositionRequest {
            tiers = tiers.map(List::copyOf);
        }

        /** The same under another name of its contract. */
        PositionRequest named(Optional<String> name) {
            return new PositionRequest(
                    name, side, quantity, entry, mark, leverage, addedMargin, isolatedWallet, stop, tiers);
        }
    }

    /**
     * A tier as it was asked for, {@code cum} taken as given.
     *
     * @param cap may be missing in the last tier, which then never ends
     */
    public record TierRequest(
            Optional<String> floor, Optional<String> cap, Optional<String> mmr, Optional<String> cum) {}

    /** What its wallet holds: the margin asset of most of its positions, USDT when none tells. */
    public String marginAsset() {
        return MarginAsset.of(positions).name();
    }

    public ComparisonRequest {
        positions = List.copyOf(positions);
    }
}
