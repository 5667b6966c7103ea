package dev.marginwise.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | zh-CN",
                "zh | zh-CN",
                "zh-Hans | zh-CN",
                "zh-Hans-CN | zh-CN",
                "ZH-cn | zh-CN",
                "zh-TW | zh-CN",
                "fr, zh;q=0.8, en;q=0.5 | zh-CN",
                "en;q=0.5, zh | zh-CN",
                "en, zh;q=0.9 | en",
                "zh;q=0, en;q=0.1 | en",
                "en-GB | en",
                "fr | en",
                "zhx | en",
                "* | en",
                "- | en",
                "'' | en"
            })
    void theFirstWishThatCanBeMetIsMet(String accepted, String tag) {
        assertThat(WantedLanguage.of(HttpRequest.GET("/").header("Accept-Language", accepted)))
                .isEqualTo(Locale.forLanguageTag(tag));
    }

    @Test
    void withoutAWishItIsEnglish() {
        assertThat(WantedLanguage.of(HttpRequest.GET("/"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void amongOthersNothingIsFound() {
        assertThat(WantedLanguage.of(HttpRequest.GET("/").header("Accept-Language", "zh"), List.of("en", "fr")))
                .isEmpty();
    }
}
