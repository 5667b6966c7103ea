package dev.marginwise.pages.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void thePatternOfAddressesNamesEveryLanguageButTheFirst() {
        assertThat(Language.ELSEWHERE)
                .isEqualTo(Language.ALL.stream()
                        .skip(1)
                        .map(language -> language.path("").substring(1))
                        .collect(Collectors.joining("|", "/{language:", "}")));
    }

    @Test
    void theFirstLanguageLiesAtTheRootAndOthersUnderTheirName() {
        assertThat(Language.FIRST.path("/rules")).isEqualTo("/rules");
        assertThat(Language.ALL).extracting(language -> language.path("/rules")).contains("/zh/rules");
        assertThat(Language.ALL).extracting(Language::ownName).contains("English", "中文");
    }
}
