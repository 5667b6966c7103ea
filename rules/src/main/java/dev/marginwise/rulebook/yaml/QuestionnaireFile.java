package dev.marginwise.rulebook.yaml;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberKind;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.words.NumbersInWords;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code questionnaire.yml}: the edition's name and its questions. */
record QuestionnaireFile(String edition, Optional<Questionnaire> questionnaire) {
    private static final int FEWEST_OPTIONS = 2;

    static QuestionnaireFile read(YamlMap top, Problems problems) {
        try (Fields fields = new Fields(top, problems)) {
            String edition = fields.text("edition");
            Ids ids = Ids.kebabCase("question", problems);
            List<Question> questions = new ArrayList<>();
            for (YamlValue item : fields.list("questions")) {
                new QuestionFields(Fields.of(item, problems), problems)
                        .read(ids)
                        .ifPresent(questions::add);
            }
            return new QuestionnaireFile(edition, questionnaire(fields, questions, problems));
        }
    }

    private static Optional<Questionnaire> questionnaire(Fields fields, List<Question> questions, Problems problems) {
        try {
            return Optional.of(new Questionnaire(questions));
        } catch (IllegalArgumentException refused) {
            problems.add(fields.placeOf("questions"), "this questionnaire cannot be used: " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** One question while it is read. */
    private record QuestionFields(Fields fields, Problems problems) {

        Optional<Question> read(Ids ids) {
            try (fields) {
                String id = ids.take(fields, "question");
                if (id.equals(AnswerNames.CAUTIONS)) {
                    problems.add(
                            fields.placeOf("question"), "'cautions' has a meaning of its own in rules; choose another");
                }
                Optional<NumberRange> number = fields.optional("number").map(this::number);
                List<Option> options = options(number);
                List<Option> shown = shown(id, options);
                if (options.size() < FEWEST_OPTIONS) {
                    problems.add(
                            fields.place(), "question '" + id + "' offers no choice; give it at least two options");
                    return Optional.empty();
                }
                number.ifPresent(accepted -> checkCover(accepted, options));
                return Optional.of(new Question(id, options, number, shown));
            }
        }

        private NumberRange number(YamlValue value) {
            try (Fields number = Fields.of(value, problems)) {
                String kind = number.text("kind");
                Optional<NumberKind> known = Arrays.stream(NumberKind.values())
                        .filter(candidate -> candidate.id().equals(kind))
                        .findFirst();
                if (known.isEmpty()) {
                    problems.unknown(number.placeOf("kind"), "the kind", kind, List.of("integer", "decimal"));
                }
                Interval open = new Interval(Optional.empty(), false, Optional.empty());
                Interval range = interval(number, open);
                if (range.lower().isEmpty()) {
                    problems.add(value.place(), "say with 'from' or 'above' where the accepted numbers begin");
                }
                return new NumberRange(known.orElse(NumberKind.DECIMAL), range);
            }
        }

        /** Bounds that are not given are those of the whole range. */
        private Interval interval(Fields given, Interval whole) {
            Optional<BigDecimal> from = given.optionalText("from").flatMap(text -> decimal(given, "from", text));
            Optional<BigDecimal> above = given.optionalText("above").flatMap(text -> decimal(given, "above", text));
            Optional<BigDecimal> upTo = given.optionalText("up-to").flatMap(text -> decimal(given, "up-to", text));
            if (from.isPresent() && above.isPresent()) {
                problems.add(given.place(), "either 'from' or 'above', not both");
            }
            boolean ownLower = from.isPresent() || above.isPresent();
            return new Interval(
                    from.or(() -> above).or(whole::lower),
                    ownLower ? from.isPresent() : whole.lowerIncluded(),
                    upTo.or(whole::upper));
        }

        private Optional<BigDecimal> decimal(Fields given, String key, String text) {
            if (!text.matches("\\d{1,12}(\\.\\d{1,12})?")) {
                problems.add(given.placeOf(key), "'" + key + "' must be a plain number such as 5 or 2.5");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(text));
        }

        private List<Option> options(Optional<NumberRange> number) {
            Ids ids = Ids.kebabCase("option", problems);
            Map<String, Option> options = new LinkedHashMap<>();
            for (YamlValue item : fields.list("options")) {
                try (Fields option = Fields.of(item, problems)) {
                    String id = ids.take(option, "option");
                    OptionalInt risk = risk(option, options);
                    Optional<Interval> numbers = option.optional("numbers").flatMap(value -> numbers(value, number));
                    options.putIfAbsent(id, new Option(id, risk, numbers));
                }
            }
            return List.copyOf(options.values());
        }

        /** As listed, where the file does not say otherwise. */
        private List<Option> shown(String id, List<Option> options) {
            if (!fields.has("shown")) {
                return options;
            }
            List<String> known = options.stream().map(Option::id).toList();
            List<String> ids = fields.names("shown", "option", known);
            List<String> missing =
                    known.stream().filter(option -> !ids.contains(option)).toList();
            if (!missing.isEmpty()) {
                problems.add(fields.placeOf("shown"), "question '" + id + "' does not show " + missing);
            }
            List<Option> shown = options.stream()
                    .filter(option -> ids.contains(option.id()))
                    .sorted(Comparator.comparingInt(option -> ids.indexOf(option.id())))
                    .toList();
            return missing.isEmpty() ? shown : options;
        }

        private OptionalInt risk(Fields option, Map<String, Option> earlier) {
            Optional<String> equal = option.optionalText("as-risky-as");
            Optional<String> outside = option.optionalText("outside-risk-order");
            if (equal.isPresent()) {
                Option other = earlier.get(equal.get());
                if (other == null) {
                    problems.unknown(
                            option.placeOf("as-risky-as"), "the earlier option", equal.get(), earlier.keySet());
                    return OptionalInt.empty();
                }
                return other.risk();
            }
            if (outside.isPresent()) {
                if (!outside.get().equals("true")) {
                    problems.add(option.placeOf("outside-risk-order"), "only 'true' makes sense here");
                }
                return OptionalInt.empty();
            }
            return OptionalInt.of(earlier.size());
        }

        private Optional<Interval> numbers(YamlValue value, Optional<NumberRange> number) {
            try (Fields numbers = Fields.of(value, problems)) {
                if (number.isEmpty()) {
                    problems.add(value.place(), "the question accepts no number; add 'number' to it or remove this");
                }
                return number.map(accepted -> interval(numbers, accepted.range()));
            }
        }

        /** Every accepted number must mean exactly one option; tried at each bound and close to both sides of it. */
        private void checkCover(NumberRange accepted, List<Option> options) {
            List<BigDecimal> tried = new ArrayList<>();
            BigDecimal step =
                    accepted.kind() == NumberKind.INTEGER ? BigDecimal.ONE : new BigDecimal("0.0000000000001");
            List<Interval> ranges = new ArrayList<>();
            ranges.add(accepted.range());
            options.forEach(option -> option.numbers().ifPresent(ranges::add));
            for (Interval range : ranges) {
                range.lower().ifPresent(bound -> tried.addAll(List.of(bound.subtract(step), bound, bound.add(step))));
                range.upper().ifPresent(bound -> tried.addAll(List.of(bound.subtract(step), bound, bound.add(step))));
            }
            for (BigDecimal figure : tried) {
                long meant = options.stream()
                        .filter(option -> option.numbers()
                                .filter(range -> range.contains(figure))
                                .isPresent())
                        .count();
                if (accepted.accepts(figure) && meant != 1) {
                    problems.add(
                            fields.place(),
                            "the number " + figure.toPlainString() + " means "
                                    + (meant == 0 ? "no option" : "two options")
                                    + "; the numbers of the options must cover "
                                    + NumbersInWords.of(accepted).in(Locale.ENGLISH)
                                    + " without gap or overlap");
                    return;
                }
            }
        }
    }
}
