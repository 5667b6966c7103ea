package dev.marginwise.pages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.pages.site.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingLinksTest {
    private static final List<Language> LANGUAGES = Language.ALL;

    @ParameterizedTest
    @CsvSource({"#size", "/embed", "/embed?from=1#check", "/embed/r/1"})
    void aLinkWithinTheFrameStaysThere(String url) {
        String link = "<a class=\"x\" href=\"" + url + "\">";

        assertThat(LeavingLinks.inNewTabs(link, Language.FIRST)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({"/", "/rules#S1", "/embedding", "/zh/embed", "https://exchange.example/embed"})
    void everyOtherOpensATabThatCannotReachBack(String url) {
        assertThat(LeavingLinks.inNewTabs("<a href=\"" + url + "\">", Language.FIRST))
                .isEqualTo("<a target=\"_blank\" rel=\"noopener\" href=\"" + url + "\">");
    }

    @Test
    void whatALinkSaysOfItselfStays() {
        assertThat(LeavingLinks.inNewTabs("<a href=\"/api/x\" rel=\"external\" type=\"a/b\">", Language.FIRST))
                .isEqualTo("<a target=\"_blank\" href=\"/api/x\" rel=\"noopener external\" type=\"a/b\">");
    }

    @Test
    void withinIsWhatIsInTheSameLanguage() {
        String link = "<a href=\"/zh/embed?theme=dark\">";

        assertThat(LeavingLinks.inNewTabs(link, LANGUAGES.get(1))).isEqualTo(link);
    }
}
