package dev.marginwise.editions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.decision.Consultation;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The service starts with whatever edition it is given, and takes no visitors before its properties are proved. */
class ReadinessTest {
    @Factory
    @Requires(property = "spec.name", value = "ReadinessTest")
    static class BooksWithoutAGate {
        @Context
        @Replaces(RuleBooks.class)
        RuleBooks books() {
            return new RuleBooks(PublishedEditions.read().stream()
                    .map(book -> new Consultation(without("stops-not-kept", book)))
                    .toList());
        }

        private static RuleBook without(String gate, RuleBook book) {
            List<Rule> rules = book.rules().stream()
                    .filter(rule -> !rule.id().equals(gate))
                    .toList();
            return book.withRules(rules);
        }
    }

    @Test
    void anEditionThatHoldsEveryPropertyIsReady() {
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class)) {
            awaitProof(server);

            Answer readiness = health(server, "readiness");

            assertThat(readiness.status()).isEqualTo(200);
            assertThat(readiness.json()).containsEntry("status", "UP");
        }
    }

    @Test
    void anEditionThatBreaksAPropertyIsNotReadyAndStillAlive() {
        try (EmbeddedServer server = withoutAGate()) {
            awaitProof(server);

            Answer readiness = health(server, "readiness");
            Answer liveness = health(server, "liveness");

            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.json()).containsEntry("status", "DOWN");
            assertThat(readiness.text()).contains("\"2026-11\":\"breaks monotone, weak-stops-stay-isolated");
            assertThat(liveness.status()).isEqualTo(200);
            assertThat(liveness.json()).containsEntry("status", "UP");
        }
    }

    @Test
    void theLogNamesTheBrokenPropertyWithAnExample() {
        Logger log = (Logger) LoggerFactory.getLogger(Proofs.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);

        try (EmbeddedServer server = withoutAGate()) {
            awaitProof(server);
        }

        log.detachAppender(lines);
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("edition 2026-11 breaks 'weak-stops-stay-isolated': broken for {stop-loss="));
    }

    @Test
    void nothingIsReadyBeforeItsProof() {
        Proofs proofs = new Proofs(new RuleBooks());

        assertThat(proofs.allHold()).isFalse();
        assertThat(proofs.lacking()).containsEntry("2026-11", "is still being proved");
    }

    private static EmbeddedServer withoutAGate() {
        return ApplicationContext.run(EmbeddedServer.class, Map.of("spec.name", "ReadinessTest"));
    }

    private static void awaitProof(EmbeddedServer server) {
        Proofs proofs = server.getApplicationContext().getBean(Proofs.class);
        assertThat(server.getApplicationContext().getBean(RuleBooks.class).names())
                .allSatisfy(edition -> assertThat(proofs.of(edition)).isPresent());
    }

    /** Health answers on the port of the management, not on that of the visitors. */
    private static Answer health(EmbeddedServer server, String kind) {
        int port = server.getApplicationContext()
                .getBean(EndpointDefaultConfiguration.class)
                .getPort()
                .orElseThrow();
        return new Caller(server).get("http://localhost:" + port + "/health/" + kind);
    }
}
