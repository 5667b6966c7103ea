package dev.marginwise.comparison;

import dev.marginwise.margin.tiers.TierSnapshot;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** The exchange's tiers, read once at start-up: a broken file stops the start, not the first comparison. */
@Factory
final class PublishedTiers {
    @Context
    TierSnapshot tiers() {
        return TierSnapshot.published();
    }
}
