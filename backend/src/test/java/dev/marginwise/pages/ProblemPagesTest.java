package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.problem.ProblemType;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each type of problem means, at the address that problem documents name. */
@SharedService
class ProblemPagesTest {
    private final Caller caller;

    ProblemPagesTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void itsPageSaysWhyWhatToDoAndWhatMeetsIt(ProblemType type) {
        String english = caller.get(type.path()).text();
        String chinese = caller.get("/zh" + type.path()).text();

        assertThat(english)
                .contains(
                        escaped(type.explanation().in(Locale.ENGLISH)),
                        escaped(type.remedy().in(Locale.ENGLISH)))
                .contains("HTTP/1.1 " + type.status().getCode());
        assertThat(chinese)
                .contains(escaped(type.remedy().in(Locale.SIMPLIFIED_CHINESE)))
                .contains("HTTP/1.1 " + type.status().getCode());
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void theListLeadsToIt(ProblemType type) {
        assertThat(caller.get("/problems").text()).contains("href=\"" + type.path() + "\"");
        assertThat(caller.get("/zh/problems").text()).contains("href=\"/zh" + type.path() + "\"");
    }

    /** As it stands in HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
