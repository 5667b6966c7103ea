package dev.marginwise;

import dev.marginwise.editions.EditionsAhead;
import dev.marginwise.partners.command.Commands;
import dev.marginwise.partners.store.StoreSettings;
import dev.marginwise.rulebook.yaml.BadRuleBookException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the service, or runs one command of the jar. */
public final class Application {
    private static final int CANNOT_BE = 2;

    private Application() {}

    /**
     * Starts and returns; the server's own threads keep the process alive. Arguments are Micronaut's, such as
     * {@code -micronaut.server.port=9090}, or a command such as {@code keys list}, which ends the process. Ends the process with 2 and one message when the start fails for a reason that
     * whoever runs it can mend, and with 1 and a stack trace when it fails through a fault of ours.
     */
    public static void main(String[] arguments) {
        if (Commands.isMeantBy(arguments)) {
            System.setProperty("marginwise.log", "off"); // before anything has a logger: only the command speaks
            System.exit(new Commands(Application::storeSettings, System.out, System.err).run(List.of(arguments)));
        }
        new Start()
                .singletons(new EditionsAhead())
                .args(arguments)
                .mainClass(Application.class)
                .banner(false)
                .start();
    }

    /** The settings that the service would have, without starting any of it. */
    private static StoreSettings storeSettings() {
        return StoreSettings.of(ApplicationContext.builder(Application.class)
                .build()
                .getEnvironment()
                .start());
    }

    private static final class Start extends Micronaut {
        private static final Logger LOG = LoggerFactory.getLogger(Application.class);

        /** The port at the end of {@code Unable to start Micronaut server on *:8080}. */
        private static final Pattern PORT = Pattern.compile(":(\\d+)$");

        @Override
        protected void handleStartupException(Environment environment, Throwable failure) {
            Optional<String> message = message(environment, failure);
            if (message.isEmpty()) {
                super.handleStartupException(environment, failure);
                return;
            }
            LOG.error(message.get());
            LOG.debug("The start failed", failure);
            System.exit(CANNOT_BE);
        }

        private static Optional<String> message(Environment environment, Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ServerStartupException refused) return port(environment, refused);
                // the second is how a table of tiers says, with its line, that it cannot be read
                if (cause instanceof BadRuleBookException || cause instanceof IllegalStateException) {
                    return Optional.ofNullable(cause.getMessage());
                }
            }
            return Optional.empty();
        }

        private static Optional<String> port(Environment environment, ServerStartupException refused) {
            Matcher port = PORT.matcher(String.valueOf(refused.getMessage()));
            Throwable cause = refused.getCause();
            if (cause == null || !port.find()) return Optional.empty();
            boolean management = environment // emptied by the server before it threw
                    .start()
                    .getProperty("endpoints.all.port", String.class)
                    .filter(port.group(1)::equals)
                    .isPresent();
            return Optional.of("Port " + port.group(1) + " cannot be listened on (" + cause.getMessage() + "); set "
                    + (management ? "MARGINWISE_MANAGEMENT_PORT" : "MICRONAUT_SERVER_PORT")
                    + " to a port that is free.");
        }
    }
}
