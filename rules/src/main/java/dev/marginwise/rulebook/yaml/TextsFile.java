package dev.marginwise.rulebook.yaml;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Fingerprint;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Promise;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code texts/<language>.yml}: a text for everything the edition shows, and none besides. */
final class TextsFile {
    private static final String PROMISES = "promises";
    private static final String OUT_OF_SCOPE = "out-of-scope";

    /** What the first language says in other files, and the others say here. */
    static final Set<String> ELSEWHERE_IN_THE_FIRST = Set.of(PROMISES, OUT_OF_SCOPE);

    private final Fields fields;
    private final Problems problems;
    private final List<Mark> marks = new ArrayList<>();

    /** A word marked as a glossary term, and where. */
    private record Mark(String term, Place place) {}

    private TextsFile(YamlMap top, Problems problems) {
        this.fields = new Fields(top, problems);
        this.problems = problems;
    }

    static Texts read(
            YamlMap top,
            String language,
            Questionnaire questionnaire,
            RulesFile rules,
            List<Statement> statements,
            List<Promise> promises,
            Problems problems) {
        return new TextsFile(top, problems).read(top, language, questionnaire, rules, statements, promises);
    }

    private Texts read(
            YamlMap top,
            String language,
            Questionnaire asked,
            RulesFile rules,
            List<Statement> statements,
            List<Promise> promises) {
        try (fields) {
            Texts texts = new Texts(
                    fields.language(language),
                    fields.text("name"),
                    fields.texts("counts"),
                    fields.text("notice"),
                    questions(asked),
                    entries("rules", rules.ruleIds(), this::rule),
                    entries("measures", rules.measureIds(), this::measure),
                    sentences(
                            "statements",
                            Stream.concat(statements.stream().map(Statement::id), Stream.of(Texts.OURS))
                                    .toList()),
                    outOfScope(language, statements),
                    promises(language, promises),
                    result(fields.group("result")),
                    entries(
                            "next-steps",
                            rules.nextSteps().stream().map(NextStep::id).toList(),
                            this::step),
                    glossary(),
                    Fingerprint.of(top.lines("")));
            checkMarks(texts);
            return texts;
        }
    }

    private <T> Map<String, T> entries(String key, List<String> ids, Function<Fields, T> read) {
        return fields.group(key).groupsFor("'" + key + "'", ids, (id, group) -> read.apply(group));
    }

    private Map<String, Texts.OfQuestion> questions(Questionnaire asked) {
        return fields.group("questions")
                .groupsFor(
                        "'questions'",
                        asked.questionIds(),
                        (id, group) -> question(group, asked.question(id).orElseThrow()));
    }

    private Texts.OfQuestion question(Fields group, Question asked) {
        Map<String, Texts.OfOption> options = group.group("options")
                .groupsFor(
                        "the options of '" + asked.id() + "'",
                        asked.optionIds(),
                        (id, option) -> new Texts.OfOption(
                                option.text("text"),
                                option.text("answered"),
                                option.optionalText("practise"),
                                option.optionalText("lapse")));
        return new Texts.OfQuestion(
                group.text("topic"),
                group.text("text"),
                group.has("hint") ? Optional.of(prose(group, "hint")) : Optional.empty(),
                prose(group, "why"),
                group.text("missing"),
                group.optionalText("not-asked"),
                group.text("met"),
                options);
    }

    private Texts.OfRule rule(Fields group) {
        return new Texts.OfRule(group.text("heading"), prose(group, "text"));
    }

    private Texts.OfMeasure measure(Fields group) {
        return new Texts.OfMeasure(group.text("name"), prose(group, "text"), group.text("headline"));
    }

    private Texts.OfStep step(Fields group) {
        return new Texts.OfStep(group.text("heading"), prose(group, "text"), group.optionalText("link"));
    }

    /** In the first language a promise is said where it is made, in {@code promises.yml}. */
    private Map<String, String> promises(String language, List<Promise> promises) {
        if (!language.equals(RuleBook.FIRST_LANGUAGE)) {
            return sentences(PROMISES, promises.stream().map(Promise::id).toList());
        }
        Map<String, String> said = new LinkedHashMap<>();
        promises.forEach(promise -> said.put(promise.id(), promise.statement()));
        return said;
    }

    /** In the first language the reason stands in {@code sources.yml}; elsewhere the key is only there when needed. */
    private Map<String, String> outOfScope(String language, List<Statement> statements) {
        Map<String, String> reasons = new LinkedHashMap<>();
        statements.forEach(
                statement -> statement.outOfScope().ifPresent(reason -> reasons.put(statement.id(), reason)));
        boolean saidHere = !language.equals(RuleBook.FIRST_LANGUAGE);
        return saidHere && (fields.has(OUT_OF_SCOPE) || !reasons.isEmpty())
                ? sentences(OUT_OF_SCOPE, List.copyOf(reasons.keySet()))
                : reasons;
    }

    private Map<String, String> sentences(String key, List<String> ids) {
        return fields.group(key).textsFor("'" + key + "'", ids);
    }

    private Texts.OfResult result(Fields group) {
        try (group;
                Fields isolated = group.group("isolated");
                Fields cross = group.group("cross")) {
            return new Texts.OfResult(
                    new Texts.OfIsolated(
                            isolated.text("headline"),
                            counted(isolated.group("summary"), ""),
                            prose(isolated, "either-way"),
                            prose(isolated, "explains")),
                    new Texts.OfCross(
                            counted(cross.group("headline")), prose(cross, "summary"), prose(cross, "explains")),
                    group.text("incomplete"),
                    group.text("asks-more"),
                    group.text("live-page"));
        }
    }

    private Texts.Counted counted(Fields group) {
        return counted(group, group.text("none"));
    }

    private Texts.Counted counted(Fields group, String none) {
        try (group) {
            return new Texts.Counted(none, group.text("one"), group.text("other"));
        }
    }

    private Map<String, Texts.Term> glossary() {
        Map<String, Texts.Term> glossary = new LinkedHashMap<>();
        fields.groups("glossary").forEach((id, group) -> {
            try (group) {
                glossary.put(
                        id, new Texts.Term(group.text("term"), group.optionalTexts("also"), group.text("meaning")));
            }
        });
        return glossary;
    }

    private Prose prose(Fields group, String key) {
        Prose prose = Prose.of(group.text(key));
        prose.terms().forEach(term -> marks.add(new Mark(term, group.placeOf(key))));
        return prose;
    }

    private void checkMarks(Texts texts) {
        for (Mark mark : marks) {
            if (!texts.glossary().containsKey(mark.term())) {
                problems.unknown(
                        mark.place(),
                        "the glossary term",
                        mark.term(),
                        texts.glossary().keySet());
            }
        }
    }
}
