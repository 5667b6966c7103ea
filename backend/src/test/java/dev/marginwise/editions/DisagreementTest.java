package dev.marginwise.editions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.decision.AtOdds;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@MicronautTest
@Property(name = "spec.name", value = "DisagreementTest")
class DisagreementTest {
    private static final String ANSWERS = "{\"answers\":{\"experience\":\"over-a-hundred\",\"stop-loss\":\"no-stop\"}}";

    private final Caller caller;
    private final MeterRegistry metrics;

    DisagreementTest(EmbeddedServer server, MeterRegistry metrics) {
        this.caller = new Caller(server);
        this.metrics = metrics;
    }

    @Factory
    @Requires(property = "spec.name", value = "DisagreementTest")
    static class BooksAtOdds {
        @Context
        @Replaces(RuleBooks.class)
        RuleBooks books() {
            return new RuleBooks(
                    PublishedEditions.read().stream().map(AtOdds::about).toList());
        }
    }

    @Test
    void whatTheTwoWaysOfDecidingDisagreeAboutIsNeverAnswered() {
        Answer answer = caller.postJson("/api/v1/recommendations", ANSWERS);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json()).containsEntry("type", "/problems/internal").doesNotContainKey("mode");
        assertThat(answer.text()).doesNotContain("stops-not-kept", "disagree", "Exception");
    }

    @Test
    void everyDisagreementIsCounted() {
        double before = metrics.counter("marginwise.disagreements").count();

        caller.postJson("/api/v1/recommendations", ANSWERS);
        caller.postJson("/api/v1/recommendations", ANSWERS);

        assertThat(metrics.counter("marginwise.disagreements").count()).isEqualTo(before + 2);
    }

    @Test
    void aLineOfManyThatTheyDisagreeAboutIsRefusedInItsPlace() {
        double before = metrics.counter("marginwise.disagreements").count();

        Answer answer = caller.post(
                "/api/v1/recommendations/batch", "application/x-ndjson", ANSWERS + "\nnonsense\n" + ANSWERS + "\n");

        assertThat(answer.text().lines().toList())
                .hasSize(3)
                .satisfies(refused -> assertThat(refused).contains("/problems/internal"), Index.atIndex(0))
                .satisfies(others -> assertThat(others).contains("/problems/malformed-json"), Index.atIndex(1))
                .satisfies(refused -> assertThat(refused).contains("/problems/internal"), Index.atIndex(2));
        assertThat(answer.text()).doesNotContain("\"mode\"", "stops-not-kept");
        assertThat(metrics.counter("marginwise.disagreements").count()).isEqualTo(before + 2);
    }

    @Test
    void theLogNamesTheRulesAndTheRequestButNoAnswer() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);

        String id = caller.postJson("/api/v1/recommendations", ANSWERS)
                .header("X-Request-Id")
                .orElseThrow();

        root.detachAppender(log);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).contains(id).doesNotContain("no-stop");
            assertThat(event.getThrowableProxy().getMessage())
                    .contains("stops-not-kept")
                    .doesNotContain("no-stop");
        });
    }
}
