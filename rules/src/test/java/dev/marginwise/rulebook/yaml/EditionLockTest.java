package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.rulebook.RuleBook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The real lock on the real edition: texts may be corrected, what decides may not. */
class EditionLockTest {
    private static final String LIST =
            RuleBookFiles.resource("/rulebook/editions.yml").orElseThrow();

    @Test
    void aMovedThresholdOfAPublishedEditionIsRefusedAndTheWayToANewEditionIsTold() {
        RuleBookFiles changed = changed("2026-11", "rules.yml", "when: {cautions: 3} ", "when: {cautions: 2} ");

        assertThatThrownBy(() -> readWith(changed))
                .isInstanceOf(BadRuleBookException.class)
                .hasMessageContaining("editions.yml:")
                .hasMessageContaining("edition 2026-11 is published and may not change, but what decides has changed")
                .hasMessageContaining("take the change back, or copy the folder '2026-11' under a new name");
    }

    @Test
    void aCorrectedTextIsAllowedAndChangesOnlyTheHashOfTheTexts() {
        RuleBookFiles corrected =
                changed("2026-11", "texts/en.yml", "heading: Still learning", "heading: Yet learning");

        RuleBook before = november(readWith(RuleBookFiles.ofEdition("2026-11")));
        RuleBook after = november(readWith(corrected));

        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.firstTexts().hash()).isNotEqualTo(before.firstTexts().hash());
    }

    private static List<RuleBook> readWith(RuleBookFiles november) {
        return PublishedEditions.read(
                LIST, edition -> edition.equals("2026-11") ? november : RuleBookFiles.ofEdition(edition));
    }

    private static RuleBook november(List<RuleBook> books) {
        return books.stream()
                .filter(book -> book.edition().equals("2026-11"))
                .findFirst()
                .orElseThrow();
    }

    private static RuleBookFiles changed(String edition, String name, String before, String after) {
        RuleBookFiles files = RuleBookFiles.ofEdition(edition);
        String content = files.content(name).orElseThrow();
        assertThat(content).contains(before);
        return wanted -> wanted.equals(name) ? Optional.of(content.replace(before, after)) : files.content(wanted);
    }
}
