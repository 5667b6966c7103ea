package dev.marginwise.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @Test
    void wordsAndTermsFollowOneAnotherAsWritten() {
        Prose prose = Prose.of("Heat leaves through [the walls](wall) and [the roof](roof).");

        assertThat(prose.parts())
                .containsExactly(
                        words("Heat leaves through "),
                        term("the walls", "wall"),
                        words(" and "),
                        term("the roof", "roof"),
                        words("."));
        assertThat(prose.terms()).containsExactly("wall", "roof");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[the walls](wall)",
                "[the walls](wall)[the roof](roof)",
                "[the walls](wall) last",
                "first [the walls](wall)"
            })
    void noPartIsEmpty(String marked) {
        assertThat(Prose.of(marked).parts()).extracting(Prose.Part::text).doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[The walls](wall) lose heat. | The walls lose heat.",
                "No mark at all. | No mark at all.",
                "A [bracket] stays. | A [bracket] stays.",
                "An empty [](mark) stays. | An empty [](mark) stays."
            })
    void whatIsNotAMarkStays(String marked, String plain) {
        assertThat(Prose.of(marked).plain()).isEqualTo(plain);
    }

    private static Prose.Part words(String text) {
        return new Prose.Part(text, Optional.empty());
    }

    private static Prose.Part term(String text, String id) {
        return new Prose.Part(text, Optional.of(id));
    }
}
