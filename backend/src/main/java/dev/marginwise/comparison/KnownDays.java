package dev.marginwise.comparison;

import dev.marginwise.margin.replay.ReplayDays;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** The days that can be replayed, read once at start-up: a figure without a second source stops the start. */
@Factory
final class KnownDays {
    @Context
    ReplayDays days() {
        return ReplayDays.published();
    }
}
