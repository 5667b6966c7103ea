package dev.marginwise.difference;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two small editions compared the slow way: every option and each of many numbers is an answer, every rule is evaluated
 * as it is written, and an unsettled mode is found by trying all completions. Shares no code with the comparison.
 */
final class EverySetCompared {
    /** By halves from 0 to 150: on, between and beyond all thresholds of the editions compared here. */
    private static final List<BigDecimal> NUMBERS = Stream.iterate(
                    BigDecimal.ZERO, number -> number.add(new BigDecimal("0.5")))
            .limit(301)
            .toList();

    private final RuleBook from;
    private final RuleBook to;

    /** What is chosen on each side for each question; what is missing there is not in the map. */
    record Pair(Map<String, String> from, Map<String, String> to) {}

    EverySetCompared(RuleBook from, RuleBook to) {
        this.from = from;
        this.to = to;
    }

    /** Every pair of answers that some person could give, each once. */
    Set<Pair> pairs() {
        List<Pair> pairs = List.of(new Pair(Map.of(), Map.of()));
        Set<String> ids = new LinkedHashSet<>(from.questionnaire().questionIds());
        ids.addAll(to.questionnaire().questionIds());
        for (String id : ids) {
            List<Pair> longer = new ArrayList<>();
            for (Pair pair : pairs) {
                for (Pair way : ways(id)) {
                    longer.add(new Pair(joined(pair.from(), way.from()), joined(pair.to(), way.to())));
                }
            }
            pairs = longer;
        }
        return new LinkedHashSet<>(pairs);
    }

    private Set<Pair> ways(String id) {
        Optional<Question> before = from.questionnaire().question(id);
        Optional<Question> after = to.questionnaire().question(id);
        Set<Pair> ways = new LinkedHashSet<>();
        for (BigDecimal given : NUMBERS) {
            ways.add(new Pair(
                    chosen(id, before.flatMap(question -> question.option(given))),
                    chosen(id, after.flatMap(question -> question.option(given)))));
        }
        Set<String> words = new HashSet<>();
        before.ifPresent(question -> words.addAll(wordsOf(question)));
        after.ifPresent(question -> words.addAll(wordsOf(question)));
        for (String word : words) {
            ways.add(new Pair(
                    chosen(id, before.flatMap(question -> question.option(word))),
                    chosen(id, after.flatMap(question -> question.option(word)))));
        }
        ways.remove(new Pair(Map.of(), Map.of()));
        return ways;
    }

    private static List<String> wordsOf(Question question) {
        return question.options().stream()
                .filter(option -> option.numbers().isEmpty())
                .map(Option::id)
                .toList();
    }

    private static Map<String, String> chosen(String id, Optional<Option> option) {
        return option.map(found -> Map.of(id, found.id())).orElse(Map.of());
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        Map<String, String> joined = new LinkedHashMap<>(some);
        joined.putAll(more);
        return joined;
    }

    Standing before(Pair pair) {
        return standing(from, pair.from());
    }

    Standing after(Pair pair) {
        return standing(to, pair.to());
    }

    Set<String> reasonsBefore(Pair pair) {
        return reasons(from, pair.from());
    }

    Set<String> reasonsAfter(Pair pair) {
        return reasons(to, pair.to());
    }

    /** Isolated or cross when all completions say so and, for cross, give the same reasons; else open. */
    private static Standing standing(RuleBook book, Map<String, String> given) {
        Set<Boolean> isolated = new HashSet<>();
        Set<Set<String>> reasons = new HashSet<>();
        for (Map<String, String> complete : completions(book, given)) {
            isolated.add(isolated(book, complete));
            reasons.add(reasons(book, complete));
        }
        if (isolated.equals(Set.of(true))) {
            return Standing.ISOLATED;
        }
        return isolated.equals(Set.of(false)) && reasons.size() == 1 ? Standing.CROSS : Standing.OPEN;
    }

    private static List<Map<String, String>> completions(RuleBook book, Map<String, String> given) {
        List<Map<String, String>> completions = List.of(given);
        for (Question question : book.questionnaire().questions()) {
            if (!given.containsKey(question.id())) {
                completions = completions.stream()
                        .flatMap(each -> question.optionIds().stream()
                                .map(option -> joined(each, Map.of(question.id(), option))))
                        .toList();
            }
        }
        return completions;
    }

    private static boolean isolated(RuleBook book, Map<String, String> given) {
        return book.gates().anyMatch(gate -> holds(book, gate, given));
    }

    /** The rules that hold and the measures they carry, as kind and id. */
    private static Set<String> reasons(RuleBook book, Map<String, String> given) {
        Set<String> reasons = new HashSet<>();
        for (Rule rule : book.rules()) {
            if (holds(book, rule, given)) {
                reasons.add(rule.kind() + " " + rule.id());
                rule.measures().forEach(measure -> reasons.add("measure " + measure.id()));
            }
        }
        return reasons;
    }

    private static boolean holds(RuleBook book, Rule rule, Map<String, String> given) {
        return rule.condition().fold(new Condition.Cases<>() {
            @Override
            public Boolean answers(Map<Question, Set<Option>> required) {
                return required.entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream()
                                .anyMatch(option -> option.id()
                                        .equals(given.get(entry.getKey().id()))));
            }

            @Override
            public Boolean cautions(int atLeast) {
                return book.cautions()
                                .filter(caution -> holds(book, caution, given))
                                .count()
                        >= atLeast;
            }
        });
    }
}
