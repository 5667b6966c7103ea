package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedEditionsTest {

    @Test
    void anEditionThatDecidesAsItWasPublishedIsRead() {
        HeatingBook published = HeatingBook.good();

        assertThat(PublishedEditions.read(list(published.read().hash()), edition -> published))
                .extracting(book -> book.edition())
                .containsExactly("2030-01");
    }

    @Test
    void aCorrectedTextKeepsAnEditionPublished() {
        HeatingBook published = HeatingBook.good();

        HeatingBook corrected = published.with("texts/en.yml", "Heating is not advice.", "This is no advice.");

        assertThat(PublishedEditions.read(list(published.read().hash()), edition -> corrected))
                .hasSize(1);
    }

    @Test
    void aChangedRuleOfAPublishedEditionIsRefusedAndTheWayToANewOneIsTold() {
        HeatingBook published = HeatingBook.good();
        String list = list(published.read().hash());

        HeatingBook changed =
                published.with("rules.yml", "when: {insulation: [poor, unknown]}", "when: {insulation: poor}");

        assertThatThrownBy(() -> PublishedEditions.read(list, edition -> changed))
                .isInstanceOfSatisfying(
                        BadRuleBookException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        "editions.yml:4: edition 2030-01 is published and may not change, but what"
                                                + " decides has changed (now "
                                                + changed.read().hash()
                                                + "); take the change back, or copy the folder '2030-01' under a new name, change it"
                                                + " there and list it here as a new edition"));
    }

    @Test
    void anEditionWithProblemsIsRefusedWithThem() {
        HeatingBook bad = HeatingBook.good().without("promises.yml");

        assertThatThrownBy(() -> PublishedEditions.read(list("sha256:0"), edition -> bad))
                .hasMessageContaining("promises.yml:1: the file is missing");
    }

    @Test
    void aListWithoutEditionsIsRefused() {
        assertThatThrownBy(() -> PublishedEditions.read("editions: []\n", edition -> HeatingBook.good()))
                .isInstanceOf(BadRuleBookException.class)
                .hasMessageContaining("editions.yml:1: no edition is listed");
        assertThatThrownBy(() -> PublishedEditions.read("", edition -> HeatingBook.good()))
                .isInstanceOf(BadRuleBookException.class)
                .hasMessageContaining("editions.yml:1: the file must hold keys, and holds none");
    }

    @Test
    void anEditionListedTwiceIsRefused() {
        String once = list(HeatingBook.good().read().hash());
        String twice = once + once.replace("editions:\n", "");

        assertThatThrownBy(() -> PublishedEditions.read(twice, edition -> HeatingBook.good()))
                .isInstanceOfSatisfying(
                        BadRuleBookException.class,
                        refused -> assertThat(refused.problems())
                                .isEqualTo(List.of(
                                        "editions.yml:5: edition '2030-01' stands here a second time; the first is"
                                                + " at editions.yml:2")));
    }

    private static String list(String hash) {
        return """
                editions:
                  - edition: 2030-01
                    languages: [en]
                    rulebook: %s
                """.formatted(hash);
    }
}
