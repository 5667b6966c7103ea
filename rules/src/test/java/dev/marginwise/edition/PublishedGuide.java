package dev.marginwise.edition;

import dev.marginwise.guide.Guide;
import dev.marginwise.guide.yaml.GuideReader;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.util.Map;

/** The guide of today: of the newest edition that brings one. */
public final class PublishedGuide {
    private PublishedGuide() {}

    /** The edition that the guide came with. */
    public static RuleBook book() {
        return PublishedEditions.read().stream()
                .filter(edition -> RuleBookFiles.ofEdition(edition.edition())
                        .content("guide.yml")
                        .isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** In the first language. */
    public static Guide english() {
        return inEveryLanguage().values().iterator().next();
    }

    /** By language, the first one first. */
    public static Map<String, Guide> inEveryLanguage() {
        return GuideReader.published(book());
    }
}
