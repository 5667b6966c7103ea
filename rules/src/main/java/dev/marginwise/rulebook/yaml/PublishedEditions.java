package dev.marginwise.rulebook.yaml;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import dev.marginwise.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The editions packed with the program, oldest first, as {@code editions.yml} lists them. A published edition is locked:
 * its rule book must still have the hash that it was published with.
 */
public final class PublishedEditions {
    private static final String LIST = "editions.yml";

    private PublishedEditions() {}

    /**
     * Reads all of them.
     *
     * @throws BadRuleBookException for the first edition with problems, a changed one included
     */
    public static List<RuleBook> read() {
        return read(RuleBookFiles.resource("/rulebook/" + LIST).orElse(""), RuleBookFiles::ofEdition);
    }

    static List<RuleBook> read(String list, Function<String, RuleBookFiles> filesOf) {
        Problems problems = new Problems();
        List<RuleBook> books = new ArrayList<>();
        Optional<Fields> top = YamlFile.parse(LIST, list, problems).map(map -> new Fields(map, problems));
        top.ifPresent(fields -> {
            try (fields) {
                Ids ids = Ids.ofEditions(problems);
                for (YamlValue item : fields.list("editions")) {
                    books.add(edition(Fields.of(item, problems), ids, filesOf, problems));
                }
                if (books.isEmpty()) {
                    problems.add(fields.placeOf("editions"), "no edition is listed");
                }
            }
        });
        if (!problems.none()) {
            throw new BadRuleBookException(LIST, problems.inOrder());
        }
        return List.copyOf(books);
    }

    private static RuleBook edition(
            Fields fields, Ids ids, Function<String, RuleBookFiles> filesOf, Problems problems) {
        try (fields) {
            String edition = ids.take(fields, "edition");
            String locked = fields.text("rulebook");
            RuleBook book = RuleBookReader.read(edition, fields.texts("languages"), filesOf.apply(edition));
            if (!book.hash().equals(locked)) {
                problems.add(
                        fields.placeOf("rulebook"),
                        "edition " + edition + " is published and may not change, but what decides has changed (now "
                                + book.hash() + "); take the change back, or copy the folder '" + edition
                                + "' under a new name, change it there and list it here as a new edition");
            }
            return book;
        }
    }
}
