package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small rule books without texts: questions a, b, c … with options a1, a2, a3 … */
final class InventedBook {
    private final List<Question> questions;
    private final List<Rule> rules = new ArrayList<>();

    private InventedBook(List<Question> questions) {
        this.questions = questions;
    }

    static InventedBook withOptions(int... counts) {
        return new InventedBook(IntStream.range(0, counts.length)
                .mapToObj(q -> question(Character.toString('a' + q), counts[q]))
                .toList());
    }

    private static Question question(String id, int options) {
        return new Question(
                id,
                IntStream.range(0, options)
                        .mapToObj(o -> new Option(id + (o + 1), OptionalInt.of(o), Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    /** A gate that holds when each question is answered with one of its options named here. */
    InventedBook gate(String... optionIds) {
        return gate(condition(Set.of(optionIds)));
    }

    InventedBook gateFromCautions(int atLeast) {
        return gate(new Condition.OfCautions(atLeast));
    }

    private InventedBook gate(Condition condition) {
        rules.add(new Rule.Gate("gate-" + rules.size(), condition, List.of(), List.of(), List.of()));
        return this;
    }

    InventedBook caution(String... optionIds) {
        rules.add(new Rule.Caution("caution-" + rules.size(), condition(Set.of(optionIds)), List.of(), List.of()));
        return this;
    }

    private Condition.OfAnswers condition(Set<String> optionIds) {
        Map<Question, Set<Option>> required = new LinkedHashMap<>();
        questions.forEach(question -> {
            Set<Option> options = question.options().stream()
                    .filter(option -> optionIds.contains(option.id()))
                    .collect(Collectors.toSet());
            if (!options.isEmpty()) {
                required.put(question, options);
            }
        });
        return new Condition.OfAnswers(required);
    }

    /** Any questions and any rules, monotone or not. */
    static RuleBook random(Random random) {
        int[] counts = random.ints(2 + random.nextInt(3), 2, 5).toArray();
        InventedBook book = withOptions(counts);
        for (int gates = 1 + random.nextInt(4); gates > 0; gates--) {
            book.gate(book.someOptions(random));
        }
        for (int cautions = random.nextInt(4); cautions > 0; cautions--) {
            book.caution(book.someOptions(random));
        }
        return random.nextBoolean()
                ? book.gateFromCautions(1 + random.nextInt(3)).book()
                : book.book();
    }

    private String[] someOptions(Random random) {
        List<String> chosen = new ArrayList<>();
        while (chosen.isEmpty()) {
            for (Question question : questions) {
                // A condition that names every option of a question asks nothing; the reader refuses it.
                List<String> ids = new ArrayList<>(question.optionIds());
                Collections.shuffle(ids, random);
                chosen.addAll(random.nextBoolean() ? ids.subList(0, random.nextInt(ids.size())) : List.of());
            }
        }
        return chosen.toArray(String[]::new);
    }

    RuleBook book() {
        return new RuleBook(
                "2026-01",
                "sha256:invented",
                new Questionnaire(questions),
                rules,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
