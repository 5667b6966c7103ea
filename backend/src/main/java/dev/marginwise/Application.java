package dev.marginwise;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Application {
    private Application() {}

    /** Runs until the process is told to stop. Arguments are Micronaut's own, such as {@code -micronaut.server.port=9090}. */
    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
