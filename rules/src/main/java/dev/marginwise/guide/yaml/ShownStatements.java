package dev.marginwise.guide.yaml;

import dev.marginwise.guide.Page;
import dev.marginwise.rulebook.Statement;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds {@code sources.yml} to its word: a statement shown at a place of the guide is cited there, and one that is cited
 * there is shown. Places outside the guide, such as {@code footer}, are not its matter.
 */
record ShownStatements(List<ShownStatement> citations, RuleBookFiles files, Problems problems) {
    private static final String SOURCES = "sources.yml";

    void check(List<Statement> statements) {
        Map<String, Place> places = places();
        for (Statement statement : statements) {
            statement.shown().stream()
                    .filter(Page.PLACES::contains)
                    .filter(shownAt -> citations.stream()
                            .noneMatch(citation -> citation.statement().equals(statement.id())
                                    && citation.shownAt().equals(shownAt)))
                    .forEach(shownAt -> problems.add(
                            places.getOrDefault(statement.id(), new Place(SOURCES, 1)),
                            "statement '" + statement.id() + "' is said to be shown at '" + shownAt
                                    + "', but nothing in " + GuideFile.NAME + " cites it there; cite it, or take '"
                                    + shownAt + "' away"));
            citations.stream()
                    .filter(citation -> citation.statement().equals(statement.id()))
                    .filter(citation -> !statement.shown().contains(citation.shownAt()))
                    .forEach(citation -> problems.add(
                            citation.place(),
                            citation.by() + " cites '" + statement.id() + "', but " + SOURCES + " does not say that '"
                                    + citation.shownAt() + "' shows it; add it there"));
        }
    }

    /** Where each statement says what shows it. The file is a good one: the rule book was read from it. */
    private Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        Problems alreadyTold = new Problems();
        YamlFile.parse(SOURCES, files.content(SOURCES), alreadyTold)
                .map(top -> new Fields(top, alreadyTold))
                .ifPresent(fields -> fields.list("statements").forEach(item -> {
                    Fields statement = Fields.of(item, alreadyTold);
                    places.put(statement.text("statement"), statement.placeOf("shown"));
                }));
        return places;
    }
}
