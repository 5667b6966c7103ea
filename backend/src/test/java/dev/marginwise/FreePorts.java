package dev.marginwise;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for what has to be told its own: {@code ${free.port}} is one in the settings of every service started here.
 *
 * <p>They lie below those the system gives to connections, so that none is taken between being chosen and opened.
 */
public final class FreePorts implements ApplicationContextConfigurer {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    /** Runs beside each other begin apart. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    public static int next() {
        while (true) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // then the one after it
            }
        }
    }

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("free-ports", Map.of("free.port", next())));
    }
}
