package dev.marginwise.pages.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedOriginsTest {
    @Test
    void anyIsEverybodyAndSoIsNothingSaid() {
        assertThat(ancestors("any")).isEqualTo("*");
        assertThat(ancestors("")).isEqualTo("*");
        assertThat(ancestors()).isEqualTo("*");
    }

    @Test
    void theOriginsThatAreListedAreTheOnlyOnes() {
        assertThat(ancestors("https://shop.example", " http://localhost:9000"))
                .isEqualTo("https://shop.example http://localhost:9000");
        assertThat(ancestors("https://*.shop.example https://a.example"))
                .isEqualTo("https://*.shop.example https://a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "https://shop.example/",
                "https://shop.example/page",
                "https://",
                "https:",
                "*",
                "'self'",
                "https://shop.example; script-src *",
                "any,https://shop.example",
                "ftp://shop.example"
            })
    void whatIsNoOriginIsToldInOneSentence(String written) {
        assertThatThrownBy(() -> ancestors(written))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(
                        "marginwise\\.embed\\.origins: '.*' is no origin; write https://shop\\.example, several parted by commas, or any alone\\.");
    }

    private static String ancestors(String... origins) {
        return new EmbedOrigins(List.of(origins)).ancestors();
    }
}
