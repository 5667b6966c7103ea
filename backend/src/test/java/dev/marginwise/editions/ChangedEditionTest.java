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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two editions of which the later has lost three gates: what was lost is told in the reader's language. */
@MicronautTest
@Property(name = "spec.name", value = "ChangedEditionTest")
class ChangedEditionTest {
    private static final String DIFFERENCE = "/api/v1/rulebook/difference?from=2026-11&to=2026-12";

    private static final List<String> LOST = List.of("few-trades", "size-above-ten", "too-many-cautions");

    private final Caller caller;

    ChangedEditionTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Factory
    @Requires(property = "spec.name", value = "ChangedEditionTest")
    static class Editions {
        @Context
        @Replaces(RuleBooks.class)
        RuleBooks books() {
            return NextEdition.keeping(rule -> !LOST.contains(rule.id()));
        }
    }

    @Test
    void whatARuleSaidIsToldInEnglish() {
        assertThat(before("en"))
                .containsEntry(
                        "size-above-ten",
                        "Full size divided by wallet: More than 10 times, or I do not know; also: Smaller size")
                .containsEntry("few-trades", "Finished real-money trades: 1 to 20 or None yet")
                .containsEntry("too-many-cautions", "3 or more cautions")
                .containsEntry("smaller-size", "Smaller size");
    }

    @Test
    void whatARuleSaidIsToldInChinese() {
        assertThat(before("zh-CN"))
                .containsEntry("size-above-ten", "名义价值是钱包的多少倍：超过 10 倍，或我不清楚。配套措施：减小仓位")
                .containsEntry("few-trades", "已完成的实盘交易：1 至 20 笔；或还没有")
                .containsEntry("too-many-cautions", "3 条或更多注意事项")
                .containsEntry("smaller-size", "减小仓位");
    }

    private Map<String, Object> before(String language) {
        Caller.Answer answer = caller.get(DIFFERENCE, "Accept-Language", language);

        assertThat(answer.header("Content-Language")).hasValue(language);
        assertThat(answer.header("Vary").orElse("").toLowerCase(Locale.ROOT)).contains("accept-language");
        return answer.<Map<String, Object>>list("rules").stream()
                .collect(Collectors.toMap(
                        rule -> String.valueOf(rule.get("id")), rule -> String.valueOf(rule.get("before"))));
    }
}
