package dev.marginwise.difference;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberKind;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Small rule books without texts, written down or drawn by chance. */
public final class InventedEdition {
    /** Questions with numbers accept whole numbers from 0 up to this. */
    static final int GREATEST_NUMBER = 9;

    private final List<Question> questions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    /** Adds a closed question. */
    public InventedEdition asks(String id, String... options) {
        questions.add(new Question(
                id,
                IntStream.range(0, options.length)
                        .mapToObj(o -> new Option(options[o], OptionalInt.of(o), Optional.empty()))
                        .toList(),
                Optional.empty()));
        return this;
    }

    /** Adds a question that accepts whole numbers; each option begins at its number, the first at 0. */
    InventedEdition asksNumber(String id, Map<String, Integer> startsOfOptions) {
        List<String> ids = List.copyOf(startsOfOptions.keySet());
        List<Integer> starts = List.copyOf(startsOfOptions.values());
        List<Option> options = IntStream.range(0, ids.size())
                .mapToObj(o -> new Option(
                        ids.get(o),
                        OptionalInt.of(o),
                        Optional.of(
                                range(starts.get(o), o + 1 < starts.size() ? starts.get(o + 1) - 1 : GREATEST_NUMBER))))
                .toList();
        questions.add(new Question(
                id, options, Optional.of(new NumberRange(NumberKind.INTEGER, range(starts.get(0), GREATEST_NUMBER)))));
        return this;
    }

    private static Interval range(int from, int upTo) {
        return Interval.closed(BigDecimal.valueOf(from), BigDecimal.valueOf(upTo));
    }

    /** Adds a gate; conditions such as {@code "size: large, huge"}, one a question. */
    public InventedEdition gate(String id, String... when) {
        rules.add(new Rule.Gate(id, condition(when), List.of(), List.of(), List.of()));
        return this;
    }

    InventedEdition gateAlso(String id, String measure, String... when) {
        if (!measures.contains(new Measure(measure))) {
            measures.add(new Measure(measure));
        }
        rules.add(new Rule.Gate(id, condition(when), List.of(new Measure(measure)), List.of(), List.of()));
        return this;
    }

    InventedEdition gateFromCautions(String id, int atLeast) {
        rules.add(new Rule.Gate(id, new Condition.OfCautions(atLeast), List.of(), List.of(), List.of()));
        return this;
    }

    InventedEdition caution(String id, String... when) {
        rules.add(new Rule.Caution(id, condition(when), List.of(), List.of()));
        return this;
    }

    private Condition.OfAnswers condition(String... when) {
        Map<Question, Set<Option>> required = new LinkedHashMap<>();
        for (String line : when) {
            String[] parts = line.split(": ", 2);
            Question question = questions.stream()
                    .filter(asked -> asked.id().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            Set<Option> options = new LinkedHashSet<>();
            for (String option : List.of(parts[1].split(", ", -1))) {
                options.add(question.option(option).orElseThrow());
            }
            required.put(question, options);
        }
        return new Condition.OfAnswers(required);
    }

    public RuleBook book(String edition) {
        return new RuleBook(
                edition,
                "sha256:invented",
                new Questionnaire(questions),
                rules,
                measures,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /**
     * Two or three questions out of four, one of them with numbers, and a few rules. Two such editions share some
     * questions, options and rules, and differ in others.
     */
    public static RuleBook random(Random random, String edition) {
        InventedEdition invented = new InventedEdition();
        Map<String, Integer> starts = new LinkedHashMap<>();
        starts.put("few", random.nextInt(2));
        starts.put("some", 2 + random.nextInt(3));
        starts.put("many", 6 + random.nextInt(3));
        invented.asksNumber("a", starts);
        if (random.nextInt(4) > 0) {
            invented.asks("b", random.nextBoolean() ? new String[] {"b1", "b2"} : new String[] {"b1", "b3", "b2"});
        }
        if (random.nextInt(4) > 0) {
            invented.asks("c", "c1", "c2", random.nextBoolean() ? "c3" : "c4");
        }
        for (int rule = 1; rule <= 4; rule++) {
            String[] when = invented.someConditions(random);
            if (rule >= 3 && random.nextBoolean()) {
                invented.gateAlso("rule-" + rule, "measure", when);
            } else if (rule < 3 || random.nextBoolean()) {
                invented.caution("rule-" + rule, when);
            } else {
                invented.gate("rule-" + rule, when);
            }
        }
        return random.nextBoolean()
                ? invented.gateFromCautions("count", 1 + random.nextInt(2)).book(edition)
                : invented.book(edition);
    }

    private String[] someConditions(Random random) {
        List<String> conditions = new ArrayList<>();
        while (conditions.isEmpty()) {
            for (Question question : questions) {
                List<String> ids = question.optionIds().stream()
                        .filter(id -> random.nextBoolean())
                        .toList();
                if (random.nextBoolean()
                        && !ids.isEmpty()
                        && ids.size() < question.options().size()) {
                    conditions.add(question.id() + ": " + String.join(", ", ids));
                }
            }
        }
        return conditions.toArray(String[]::new);
    }
}
