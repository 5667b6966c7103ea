package dev.marginwise.rulebook.yaml;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Journey;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code rules.yml}: measures, rules with their examples, next steps and journeys. */
record RulesFile(
        List<Measure> measures,
        List<Rule> rules,
        Map<String, Place> places,
        List<NextStep> nextSteps,
        List<Journey> journeys) {

    static RulesFile read(YamlMap top, Questionnaire questionnaire, Problems problems) {
        return new Reader(new AnswerNames(questionnaire, problems), problems).read(top);
    }

    List<String> measureIds() {
        return measures.stream().map(Measure::id).toList();
    }

    List<String> ruleIds() {
        return rules.stream().map(Rule::id).toList();
    }

    private static final class Reader {
        private static final List<String> KINDS = List.of("gate", "caution", "contradiction");

        private final AnswerNames names;
        private final Problems problems;
        private final Map<String, Measure> measures = new LinkedHashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private final Map<String, Place> places = new LinkedHashMap<>();

        Reader(AnswerNames names, Problems problems) {
            this.names = names;
            this.problems = problems;
        }

        RulesFile read(YamlMap top) {
            try (Fields fields = new Fields(top, problems)) {
                measures(fields);
                Ids ids = Ids.kebabCase("rule", problems);
                fields.list("rules").forEach(item -> rule(Fields.of(item, problems), ids));
                CautionCounts.check(rules, places, problems);
                if (rules.size() > RuleBook.MOST_RULES) {
                    problems.add(top.place(), "an edition holds at most " + RuleBook.MOST_RULES + " rules");
                }
                List<NextStep> steps = nextSteps(fields.list("next-steps"));
                List<Journey> journeys = fields.list("journeys").stream()
                        .map(item -> journey(Fields.of(item, problems)))
                        .toList();
                return new RulesFile(List.copyOf(measures.values()), rules, places, steps, journeys);
            }
        }

        private void measures(Fields fields) {
            for (String id : fields.texts("measures")) {
                if (measures.put(id, new Measure(id)) != null) {
                    problems.add(fields.placeOf("measures"), "measure '" + id + "' stands here a second time");
                }
            }
            if (measures.size() > RuleBook.MOST_MEASURES) {
                problems.add(
                        fields.placeOf("measures"), "an edition holds at most " + RuleBook.MOST_MEASURES + " measures");
            }
        }

        private void rule(Fields fields, Ids ids) {
            List<String> kinds = KINDS.stream().filter(fields::has).toList();
            if (kinds.size() != 1) {
                problems.add(fields.place(), "a rule is one of: gate, caution, contradiction");
                return;
            }
            String kind = kinds.get(0);
            try (fields) {
                String id = ids.take(fields, kind);
                places.put(id, fields.placeOf(kind));
                Condition condition = condition(fields);
                List<String> statements = citations(fields, id);
                List<Answers> examples = examples(fields, id, condition);
                List<Measure> also = fields.has("also") ? also(fields) : List.of();
                if (kind.equals("gate")) {
                    rules.add(new Rule.Gate(id, condition, also, statements, examples));
                } else if (condition instanceof Condition.OfAnswers ofAnswers && also.isEmpty()) {
                    rules.add(
                            kind.equals("caution")
                                    ? new Rule.Caution(id, ofAnswers, statements, examples)
                                    : new Rule.Contradiction(id, ofAnswers, statements, examples));
                } else {
                    problems.add(
                            fields.place(),
                            "only a gate may count cautions or carry measures; '" + id + "' is a " + kind);
                }
            }
        }

        private List<String> citations(Fields rule, String id) {
            if (rule.optional("source")
                    .flatMap(YamlValue::text)
                    .filter(Texts.OURS::equals)
                    .isPresent()) {
                return List.of();
            }
            List<String> statements = rule.optionalTexts("source");
            if (statements.isEmpty()) {
                problems.add(
                        rule.place(),
                        "rule '" + id + "' names no source; add 'source: [S…]', or 'source: " + Texts.OURS
                                + "' where it rests on our own judgement alone");
            }
            statements.stream()
                    .filter(statement -> Collections.frequency(statements, statement) > 1)
                    .forEach(statement -> problems.add(
                            rule.placeOf("source"), "rule '" + id + "' cites '" + statement + "' a second time"));
            return statements;
        }

        private Condition condition(Fields rule) {
            Fields when = rule.group("when");
            if (when.has(AnswerNames.CAUTIONS)) {
                try (when) {
                    String count = when.text(AnswerNames.CAUTIONS);
                    if (count.matches("[1-9]\\d?")) {
                        return new Condition.OfCautions(Integer.parseInt(count));
                    }
                    problems.add(when.placeOf(AnswerNames.CAUTIONS), "how many cautions: a whole number from 1");
                    return new Condition.OfCautions(1);
                }
            }
            Condition.OfAnswers condition = new Condition.OfAnswers(names.required(when));
            if (rule.has("when") && condition.required().isEmpty()) {
                problems.add(rule.placeOf("when"), "a rule without a condition would hold for everybody");
            }
            return condition;
        }

        private List<Measure> also(Fields rule) {
            List<Measure> also = new ArrayList<>();
            for (String id : rule.optionalTexts("also")) {
                Measure measure = measures.get(id);
                if (measure == null) {
                    problems.unknown(rule.placeOf("also"), "measure", id, measures.keySet());
                } else {
                    also.add(measure);
                }
            }
            return also;
        }

        private List<Answers> examples(Fields rule, String id, Condition condition) {
            List<Answers> examples = new ArrayList<>();
            for (YamlValue item : rule.list("examples")) {
                Answers example = names.answers(Fields.of(item, problems));
                examples.add(example);
                if (condition instanceof Condition.OfAnswers ofAnswers && !ofAnswers.holdsFor(example)) {
                    problems.add(item.place(), "rule '" + id + "' does not hold for its example " + example);
                }
            }
            if (rule.has("examples") && examples.isEmpty()) {
                problems.add(rule.placeOf("examples"), "rule '" + id + "' needs at least one example");
            }
            return examples;
        }

        private List<NextStep> nextSteps(List<YamlValue> items) {
            Ids ids = Ids.kebabCase("step", problems);
            return items.stream()
                    .map(item -> nextStep(Fields.of(item, problems), ids))
                    .toList();
        }

        private NextStep nextStep(Fields fields, Ids ids) {
            try (fields) {
                String id = ids.take(fields, "step");
                Optional<URI> url = fields.optionalAddress("url");
                Optional<MarginMode> mode = Optional.empty();
                Optional<Measure> measure = Optional.empty();
                if (fields.has("only")) {
                    try (Fields only = fields.group("only")) {
                        mode = only.has("mode") ? mode(only) : Optional.empty();
                        String wanted = only.optionalText("also").orElse("");
                        measure = Optional.ofNullable(measures.get(wanted));
                        if (measure.isEmpty() && !wanted.isEmpty()) {
                            problems.unknown(only.placeOf("also"), "measure", wanted, measures.keySet());
                        }
                    }
                }
                return new NextStep(id, url, mode, measure);
            }
        }

        private Optional<MarginMode> mode(Fields fields) {
            String id = fields.text("mode");
            Optional<MarginMode> mode = MarginMode.of(id);
            if (mode.isEmpty()) {
                problems.unknown(fields.placeOf("mode"), "mode", id, List.of("isolated", "cross"));
            }
            return mode;
        }

        private Journey journey(Fields fields) {
            try (fields;
                    Fields expected = fields.group("expect")) {
                List<String> ruleIds = rules.stream().map(Rule::id).toList();
                return new Journey(
                        fields.text("journey"),
                        names.answers(fields.group("answers")),
                        mode(expected).orElse(MarginMode.ISOLATED),
                        known(expected, "gates", ruleIds),
                        known(expected, "also", List.copyOf(measures.keySet())),
                        known(expected, "cautions", ruleIds),
                        known(expected, "contradictions", ruleIds));
            }
        }

        private List<String> known(Fields fields, String key, List<String> known) {
            List<String> ids = fields.texts(key);
            ids.stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> problems.unknown(fields.placeOf(key), "name", id, known));
            return ids;
        }
    }
}
