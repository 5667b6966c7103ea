package dev.marginwise.empty;

import io.micronaut.runtime.Micronaut;

/** As little as a Micronaut application can be. */
public final class Application {
    private Application() {}

    /** Starts and returns. */
    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
