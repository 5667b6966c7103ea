package dev.marginwise.rulebook.yaml;

import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Promise;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code promises.yml}: what must be true of every decision, whatever the rules say. */
record PromisesFile(List<Promise> promises) {

    static PromisesFile read(YamlMap top, Questionnaire questionnaire, List<Measure> measures, Problems problems) {
        return new Reader(new AnswerNames(questionnaire, problems), measures, problems).read(top);
    }

    private record Reader(AnswerNames names, List<Measure> measures, Problems problems) {
        private static final Promise.Claim NOTHING = new Promise.Claim(Map.of(), Optional.empty(), List.of());

        PromisesFile read(YamlMap top) {
            try (Fields fields = new Fields(top, problems)) {
                Ids ids = Ids.kebabCase("promise", problems);
                return new PromisesFile(fields.list("promises").stream()
                        .map(item -> promise(Fields.of(item, problems), ids))
                        .toList());
            }
        }

        private Promise promise(Fields fields, Ids ids) {
            try (fields) {
                String id = ids.take(fields, "promise");
                Promise.Claim then = claim(fields.group("then"));
                if (fields.has("then") && then.equals(NOTHING)) {
                    problems.add(fields.placeOf("then"), "promise '" + id + "' promises nothing");
                }
                return new Promise(id, fields.text("statement"), claim(fields.group("when")), then);
            }
        }

        private Promise.Claim claim(Fields fields) {
            try (fields) {
                Optional<MarginMode> mode = Optional.empty();
                if (fields.has("mode")) {
                    String id = fields.text("mode");
                    mode = MarginMode.of(id);
                    if (mode.isEmpty()) {
                        problems.unknown(fields.placeOf("mode"), "mode", id, List.of("isolated", "cross"));
                    }
                }
                return new Promise.Claim(
                        fields.has("answers") ? names.required(fields.group("answers")) : Map.of(),
                        mode,
                        fields.optionalTexts("also").stream()
                                .flatMap(id -> measure(fields, id).stream())
                                .toList());
            }
        }

        private Optional<Measure> measure(Fields fields, String id) {
            Optional<Measure> measure =
                    measures.stream().filter(known -> known.id().equals(id)).findFirst();
            if (measure.isEmpty()) {
                problems.unknown(
                        fields.placeOf("also"),
                        "measure",
                        id,
                        measures.stream().map(Measure::id).toList());
            }
            return measure;
        }
    }
}
