package dev.marginwise;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Application {
    private Application() {}

    /**
     * Starts and returns; the server's own threads keep the process alive. Arguments are Micronaut's, such as
     * {@code -micronaut.server.port=9090}.
     */
    public static void main(String[] arguments) {
        Micronaut.build(arguments).mainClass(Application.class).banner(false).start();
    }
}
