package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares the explanation of every settled answer set, partial ones included, with the oracle. */
final class EverySet {
    /** A part of a change in numbers: a position, and a bit for each choice. */
    private record Part(int q, int to) {}

    private final Questionnaire questionnaire;
    private final Oracle oracle;
    private final Map<String, Integer> faults = new ConcurrentSkipListMap<>();
    private final LongAdder explained = new LongAdder();

    private EverySet(RuleBook book) {
        this.questionnaire = book.questionnaire();
        this.oracle = new Oracle(book);
    }

    static EverySet of(RuleBook book, Function<Answers, Explanation> explain, Consumer<Explanation> seen) {
        EverySet all = new EverySet(book);
        IntStream.range(0, all.oracle.size())
                .parallel()
                .filter(index -> all.oracle.settled(index).isPresent())
                .forEach(index -> {
                    Explanation explanation = explain.apply(Answers.at(all.questionnaire, index));
                    all.compare(index, explanation);
                    seen.accept(explanation);
                });
        return all;
    }

    /** What is wrong, with the first answers that show it. */
    Map<String, String> faults() {
        Map<String, String> inWords = new TreeMap<>();
        faults.forEach((fault, index) ->
                inWords.put(fault, Answers.at(questionnaire, index).toString()));
        return inWords;
    }

    int explained() {
        return explained.intValue();
    }

    private void compare(int index, Explanation explanation) {
        explained.increment();
        note(index, "another mode", oracle.settled(index).orElseThrow() == explanation.mode());
        note(index, "another effect", oracle.complete(index) == (explanation.effect() == Effect.SETTLES_OTHER_MODE));
        note(index, "other forcing sets", oracle.forcing(index).equals(explanation.forcedBy()));
        Set<Integer> nearest = oracle.nearest(index);
        Set<Integer> listed = new HashSet<>();
        List<List<Part>> changes =
                explanation.changes().stream().map(this::inNumbers).toList();
        List<List<Integer>> products =
                changes.stream().map(change -> combinations(index, change)).toList();
        products.forEach(listed::addAll);
        note(index, "a listed change does not flip", allFlip(index, listed));
        note(
                index,
                "a part of a listed change flips",
                listed.stream().noneMatch(changed -> partFlips(index, changed, 0, index)));
        note(index, "a smallest change is missing", listed.containsAll(nearest));
        note(index, "more than the smallest changes", nearest.containsAll(listed));
        note(
                index,
                "another distance",
                listed.stream().allMatch(changed -> oracle.differing(index, changed) == explanation.distance())
                        && listed.isEmpty() == (explanation.distance() == 0));
        note(
                index,
                "a change leads to the present mode",
                explanation.changes().stream().noneMatch(change -> change.mode() == explanation.mode()));
        note(index, "a change could be wider", changes.stream().noneMatch(change -> couldBeWider(index, change)));
        note(index, "a change could be left out", noneSuperfluous(products));
    }

    private void note(int index, String fault, boolean fine) {
        if (!fine) {
            faults.merge(fault, index, Math::min);
        }
    }

    private List<Part> inNumbers(Change change) {
        List<Part> parts = new ArrayList<>();
        for (Change.Part part : change.parts()) {
            int to = 0;
            for (Option option : part.to()) {
                to |= 1 << choice(part.question(), option);
            }
            parts.add(new Part(position(part.question()), to));
        }
        return parts;
    }

    /** The indexes of all sets that the change leads to. */
    private List<Integer> combinations(int index, List<Part> change) {
        List<Integer> reached = List.of(index);
        for (Part part : change) {
            List<Integer> next = new ArrayList<>();
            for (int changed : reached) {
                for (int choice = 1; part.to() >> choice != 0; choice++) {
                    if ((part.to() >> choice & 1) != 0) {
                        next.add(changed(index, changed, part.q(), choice));
                    }
                }
            }
            reached = next;
        }
        return reached;
    }

    /** A set that still answers as at the index, with another choice. */
    private int changed(int index, int set, int q, int choice) {
        return set + (choice - oracle.choice(index, q)) * questionnaire.stride(q);
    }

    /** Compares by identity, as equality of records would take most of the time here. */
    @SuppressWarnings("ReferenceEquality")
    private int position(Question question) {
        int q = 0;
        while (questionnaire.question(q) != question) {
            q++;
        }
        return q;
    }

    @SuppressWarnings("ReferenceEquality")
    private static int choice(Question question, Option option) {
        int o = 0;
        while (question.options().get(o) != option) {
            o++;
        }
        return o + 1;
    }

    /** True when some but not all of the new answers already flip. */
    private boolean partFlips(int index, int changed, int from, int partly) {
        if (partly != changed && partly != index && oracle.flips(index, partly)) {
            return true;
        }
        for (int q = from; q < questionnaire.size(); q++) {
            int difference = oracle.choice(changed, q) - oracle.choice(index, q);
            if (difference != 0 && partFlips(index, changed, q + 1, partly + difference * questionnaire.stride(q))) {
                return true;
            }
        }
        return false;
    }

    private boolean couldBeWider(int index, List<Part> change) {
        for (Part part : change) {
            for (int choice = 1;
                    choice <= questionnaire.question(part.q()).options().size();
                    choice++) {
                if ((part.to() >> choice & 1) == 0
                        && everyCombinationFlips(index, change, part.q(), choice, 0, index)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The combinations of a change with one part replaced by a single choice; the first that does not flip ends it. */
    private boolean everyCombinationFlips(int index, List<Part> change, int replaced, int by, int from, int changed) {
        if (from == change.size()) {
            return oracle.flips(index, changed);
        }
        Part part = change.get(from);
        int to = part.q() == replaced ? 1 << by : part.to();
        for (int choice = 1; to >> choice != 0; choice++) {
            if ((to >> choice & 1) != 0
                    && !everyCombinationFlips(
                            index, change, replaced, by, from + 1, changed(index, changed, part.q(), choice))) {
                return false;
            }
        }
        return true;
    }

    private boolean allFlip(int index, Collection<Integer> changed) {
        return changed.stream().allMatch(set -> oracle.flips(index, set));
    }

    private static boolean noneSuperfluous(List<List<Integer>> products) {
        Map<Integer, Integer> holders = new HashMap<>();
        products.forEach(product -> product.forEach(changed -> holders.merge(changed, 1, Integer::sum)));
        return products.stream()
                .allMatch(product -> product.stream().anyMatch(changed -> holders.getOrDefault(changed, 0) == 1));
    }
}
