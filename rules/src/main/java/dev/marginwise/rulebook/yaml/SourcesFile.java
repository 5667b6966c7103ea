package dev.marginwise.rulebook.yaml;

import dev.marginwise.rulebook.Fact;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.Statement;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sources.yml}: the statements of the guide, what carries each, and the facts that texts may use. */
record SourcesFile(List<Statement> statements, List<Fact> facts) {
    private static final List<String> PLACES = List.of(
            "start",
            "guide",
            "glossary",
            "faq",
            "safety",
            "about",
            "result",
            "compare",
            "footer",
            "rules",
            "every-page",
            "site");

    static SourcesFile read(YamlMap top, RulesFile rules, Problems problems) {
        try (Fields fields = new Fields(top, problems)) {
            Ids ids = Ids.ofStatements(problems);
            List<Statement> statements = new ArrayList<>();
            for (YamlValue item : fields.list("statements")) {
                statements.add(statement(Fields.of(item, problems), ids, rules, problems));
            }
            checkCitations(statements, rules, problems);
            Ids factIds = Ids.kebabCase("fact", problems);
            List<Fact> facts = fields.list("facts").stream()
                    .map(item -> fact(Fields.of(item, problems), factIds))
                    .toList();
            return new SourcesFile(statements, facts);
        }
    }

    private static Statement statement(Fields fields, Ids ids, RulesFile rules, Problems problems) {
        try (fields) {
            String id = ids.take(fields, "statement");
            List<String> carriers = fields.optionalTexts("rules");
            List<String> shown = fields.optionalTexts("shown");
            Optional<String> outOfScope = fields.optionalText("out-of-scope");
            shown.stream()
                    .filter(place -> !PLACES.contains(place))
                    .forEach(place -> problems.unknown(fields.placeOf("shown"), "place", place, PLACES));
            if (carriers.isEmpty() && shown.isEmpty() && outOfScope.isEmpty()) {
                problems.add(
                        fields.place(),
                        "statement '" + id + "' is not mapped: say 'rules', 'shown', or 'out-of-scope' with a reason");
            }
            List<String> citing = rules.rules().stream()
                    .filter(rule -> rule.statements().contains(id))
                    .map(Rule::id)
                    .toList();
            if (!carriers.equals(citing)) {
                problems.add(
                        fields.has("rules") ? fields.placeOf("rules") : fields.place(),
                        "statement '" + id + "' names the rules " + carriers + ", but is cited by " + citing);
            }
            return new Statement(id, carriers, shown, outOfScope);
        }
    }

    private static void checkCitations(List<Statement> statements, RulesFile rules, Problems problems) {
        List<String> known = statements.stream().map(Statement::id).toList();
        for (Rule rule : rules.rules()) {
            rule.statements().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> problems.add(
                            rules.places().getOrDefault(rule.id(), new Place("rules.yml", 1)),
                            "rule '" + rule.id() + "' cites '" + id + "', which sources.yml does not know"));
        }
    }

    private static Fact fact(Fields fields, Ids ids) {
        try (fields) {
            return new Fact(
                    ids.take(fields, "fact"),
                    fields.text("publisher"),
                    fields.text("title"),
                    fields.optionalText("date"),
                    fields.optionalAddress("url"));
        }
    }
}
