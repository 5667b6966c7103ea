package dev.marginwise.pages.site;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock by which pages grow old. */
@Factory
public final class WallClock {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
