package dev.marginwise.difference;

import dev.marginwise.questionnaire.NumberKind;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question with every way to answer it that two editions, seen together, tell apart. The same option pairs with
 * itself; where both accept numbers, options pair when some number means one of them before and the other after; what
 * is left over pairs with nothing.
 */
record CommonQuestion(String id, List<Pair> pairs) {

    /** One way to answer: the option of each side, at least one of them present. */
    record Pair(Optional<Option> from, Optional<Option> to, String text) {}

    private record Sides(Optional<Option> from, Optional<Option> to) {}

    static CommonQuestion of(String id, Optional<Question> from, Optional<Question> to) {
        return new Pairing(options(from), options(to), commonKind(from, to), from.isPresent() && to.isPresent())
                .pair(id);
    }

    private static List<Option> options(Optional<Question> question) {
        return question.map(Question::options).orElse(List.of());
    }

    private static Optional<NumberKind> commonKind(Optional<Question> from, Optional<Question> to) {
        Optional<NumberKind> before = from.flatMap(Question::number).map(NumberRange::kind);
        Optional<NumberKind> after = to.flatMap(Question::number).map(NumberRange::kind);
        return before.equals(after) ? before : Optional.empty();
    }

    Way way(int index) {
        Pair pair = pairs.get(index);
        return new Way(id, pair.text(), pair.from().map(Option::id), pair.to().map(Option::id));
    }

    private record Pairing(List<Option> from, List<Option> to, Optional<NumberKind> kind, boolean onBothSides) {

        CommonQuestion pair(String id) {
            Map<Sides, String> texts = new LinkedHashMap<>();
            kind.ifPresent(known -> byNumbers(known).forEach((sides, spans) -> texts.put(sides, text(sides, spans))));
            for (Option after : to) {
                if (!paired(after)) {
                    Optional<Option> before = sameId(from, after);
                    texts.putIfAbsent(
                            new Sides(before, Optional.of(after)), after.id() + (before.isEmpty() ? only("new") : ""));
                }
            }
            for (Option before : from) {
                if (!paired(before)) {
                    Optional<Option> after = sameId(to, before);
                    texts.putIfAbsent(
                            new Sides(Optional.of(before), after), before.id() + (after.isEmpty() ? only("gone") : ""));
                }
            }
            return new CommonQuestion(id, inOrder(texts));
        }

        /** Options with numbers pair by their numbers, when both sides accept numbers of one kind. */
        private boolean paired(Option option) {
            return kind.isPresent() && option.numbers().isPresent();
        }

        private static Optional<Option> sameId(List<Option> options, Option option) {
            return options.stream()
                    .filter(other -> other.id().equals(option.id()))
                    .findFirst();
        }

        /** The options of a question that is itself new or gone need no such word each. */
        private String only(String word) {
            return onBothSides ? " (" + word + ")" : "";
        }

        private Map<Sides, List<Span>> byNumbers(NumberKind known) {
            Map<Sides, List<Span>> spans = new LinkedHashMap<>();
            for (Span stretch : stretches(known)) {
                Sides sides = new Sides(meant(from, stretch), meant(to, stretch));
                if (sides.from().isEmpty() && sides.to().isEmpty()) {
                    continue;
                }
                List<Span> found = spans.computeIfAbsent(sides, first -> new ArrayList<>());
                int last = found.size() - 1;
                if (last >= 0 && found.get(last).meets(stretch)) {
                    found.set(last, found.get(last).joinedWith(stretch));
                } else {
                    found.add(stretch);
                }
            }
            return spans;
        }

        /** The number line cut wherever either side begins or ends an option. */
        private List<Span> stretches(NumberKind known) {
            Set<Span.Cut> cuts = new TreeSet<>();
            Stream.concat(from.stream(), to.stream())
                    .flatMap(option -> option.numbers().stream())
                    .map(range -> Span.of(known, range))
                    .forEach(span -> {
                        span.lower().ifPresent(cuts::add);
                        span.upper().ifPresent(cuts::add);
                    });
            List<Span> stretches = new ArrayList<>();
            Optional<Span.Cut> last = Optional.empty();
            for (Span.Cut cut : cuts) {
                stretches.add(new Span(known, last, Optional.of(cut)));
                last = Optional.of(cut);
            }
            stretches.add(new Span(known, last, Optional.empty()));
            return stretches;
        }

        private static Optional<Option> meant(List<Option> options, Span stretch) {
            return options.stream()
                    .filter(option -> option.numbers()
                            .filter(range -> Span.of(stretch.kind(), range).contains(stretch))
                            .isPresent())
                    .findFirst();
        }

        private String text(Sides sides, List<Span> spans) {
            boolean sameOption = sides.from().map(Option::id).equals(sides.to().map(Option::id));
            boolean whole = Stream.of(sides.from(), sides.to())
                    .flatMap(Optional::stream)
                    .flatMap(option -> option.numbers().stream())
                    .allMatch(range -> spans.equals(List.of(Span.of(spans.get(0).kind(), range))));
            if (sameOption && whole) {
                return sides.from().map(Option::id).orElseThrow();
            }
            String numbers = spans.stream().map(Span::inWords).collect(Collectors.joining(" or "));
            return numbers + (sides.from().isEmpty() ? only("new") : sides.to().isEmpty() ? only("gone") : "");
        }

        /** In the later edition's order, then the earlier one's; what one of them does not have comes last. */
        private List<Pair> inOrder(Map<Sides, String> texts) {
            List<Pair> pairs = new ArrayList<>();
            for (Optional<Option> after : orMissing(to)) {
                for (Optional<Option> before : orMissing(from)) {
                    String text = texts.get(new Sides(before, after));
                    if (text != null) {
                        pairs.add(new Pair(before, after, text));
                    }
                }
            }
            return List.copyOf(pairs);
        }

        private static List<Optional<Option>> orMissing(List<Option> options) {
            return Stream.concat(options.stream().map(Optional::of), Stream.of(Optional.<Option>empty()))
                    .toList();
        }
    }
}
