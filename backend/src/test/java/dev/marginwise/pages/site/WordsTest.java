package dev.marginwise.pages.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.problem.ProblemType;
import dev.marginwise.rulebook.Prose;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private final Words words = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyKindOfProblemHasItsWordsForPeople(ProblemType type) {
        String key = "problem." + type.publishedName();

        assertThat(words.of(key + ".heading")).isNotBlank();
        assertThat(words.of(key + ".text")).isNotBlank();
        assertThat(words.of(key + ".action")).isNotBlank();
    }

    @Test
    void aMissingWordIsAnErrorNeverAHoleInThePage() {
        assertThatThrownBy(() -> words.of("no.such.word")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aLeadIsCutAfterItsFirstSentence() {
        Lead lead = Lead.of("First of all. Then the rest. And more.");

        assertThat(lead.first()).isEqualTo("First of all.");
        assertThat(lead.rest()).isEqualTo(Prose.unmarked("Then the rest. And more."));
    }
}
