package dev.marginwise.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Consultation;
import dev.marginwise.http.WantedLanguage;
import dev.marginwise.proof.Proof;
import dev.marginwise.rulebook.Promise;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything. */
class TranslationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages", "wizard", "api", "margin"})
    void everyLanguageHasTheSameTextsWithTheSamePlaceholders(String bundle) {
        Map<String, String> english = Translations.of(bundle);

        for (String suffix : Translations.SUFFIXES) {
            assertThat(Translations.faults(english, Translations.of(bundle + suffix)))
                    .as(bundle + suffix)
                    .isEmpty();
        }
    }

    @Test
    void aFaultOfEachKindWouldBeSeen() {
        Map<String, String> english = Map.of("a", "all {0}", "b", "of {0}", "c", "it", "d", "here");

        assertThat(Translations.faults(english, Map.of("a", "{0} alles", "b", "{1}", "c", " ", "e", "da")))
                .containsExactlyInAnyOrder("missing: d", "extra: e", "empty: c", "other placeholders: b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "wizard", "api", "margin"})
    void noTextLosesSomethingToAStraightApostrophe(String bundle) {
        if (bundle.equals("wizard")) return; // filled in the browser, by name

        for (String suffix : Translations.SUFFIXES) {
            Translations.of(bundle + suffix).forEach((key, text) -> {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
            });
        }
    }

    @Test
    void theLanguagesOfTheWordsAreThoseOfTodaysEdition() {
        List<String> spoken =
                WantedLanguage.SPOKEN.stream().map(Locale::toLanguageTag).toList();

        assertThat(PublishedEditions.read())
                .last()
                .satisfies(today -> assertThat(today.texts()).containsOnlyKeys(spoken));
    }

    @Test
    void everyPropertyIsToldAsItsProofTellsIt() {
        Consultation consultation = new Consultation(
                PublishedEditions.read().get(PublishedEditions.read().size() - 1));
        List<String> promises =
                consultation.book().promises().stream().map(Promise::id).toList();

        Proof proof = Proof.of(consultation.masks(), consultation.outlook());

        assertThat(proof.properties())
                .filteredOn(property -> !promises.contains(property.id()))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(
                                Sentence.of("property." + property.id()).in(Locale.ENGLISH))
                        .isEqualTo(property.statement()));
    }
}
