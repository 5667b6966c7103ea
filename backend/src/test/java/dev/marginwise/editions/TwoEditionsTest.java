package dev.marginwise.editions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two editions that decide alike and read alike: everything but their name is the same. */
@MicronautTest
@Property(name = "spec.name", value = "TwoEditionsTest")
class TwoEditionsTest {
    private final Caller caller;

    TwoEditionsTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Factory
    @Requires(property = "spec.name", value = "TwoEditionsTest")
    static class Twins {
        @Context
        @Replaces(RuleBooks.class)
        RuleBooks books() {
            return NextEdition.keeping(rule -> true);
        }
    }

    @Test
    void eachNamesItself() {
        for (String edition : List.of("2026-11", "2026-12", "2026-11")) {
            Caller.Answer answer = caller.postJson(
                    "/api/v1/recommendations",
                    "{\"answers\":{\"stop-loss\":\"no-stop\"},\"edition\":\"" + edition + "\"}");

            assertThat(answer.json()).containsEntry("edition", edition);
            assertThat(answer.string("code")).startsWith(edition + ".");
        }
    }
}
