package dev.marginwise.pages.result;

import dev.marginwise.decision.Reason;
import dev.marginwise.explanation.Change;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.pages.result.ResultPage.Practice;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest changes to the other mode in words, each said once: under the reason whose answer it changes, or apart
 * where no reason asks for it or only some ways need it. Where ways differ in how much they ask of one answer, the most
 * is said first, for that is part of every way; the weaker forms follow it.
 */
final class PlainChanges {
    private static final Comparator<Change.Part> MOST_ASKED_FIRST =
            Comparator.comparingInt(part -> part.to().size());

    private final List<Change> ways;
    private final Texts texts;
    private final boolean anyOne;
    private final Map<Reason, List<Practice>> under = new LinkedHashMap<>();
    private final List<List<Practice>> apart = new ArrayList<>();

    PlainChanges(Explanation explanation, List<Reason> reasons, Texts texts) {
        this.ways = explanation.changes();
        this.texts = texts;
        this.anyOne = explanation.distance() == 1 && ways.size() > 1;
        List<Practice> always = new ArrayList<>();
        for (Question question : questionsOfEveryWay()) {
            Optional<Reason> home = reasons.stream()
                    .filter(reason -> reason.answers().containsKey(question))
                    .findFirst();
            home.map(reason -> under.computeIfAbsent(reason, first -> new ArrayList<>()))
                    .orElse(always)
                    .add(practice(question));
        }
        addApart(always);
        for (Change way : ways) {
            addApart(way.parts().stream()
                    .filter(part -> !isOfEveryWay(part.question()))
                    .map(part -> new Practice(way.text(part, texts), List.of()))
                    .toList());
        }
    }

    private void addApart(List<Practice> practices) {
        if (!practices.isEmpty() && !apart.contains(practices)) {
            apart.add(practices);
        }
    }

    /** Those about which no choice of a way is left. */
    private List<Question> questionsOfEveryWay() {
        return ways.stream()
                .flatMap(way -> way.parts().stream())
                .map(Change.Part::question)
                .distinct()
                .filter(this::isOfEveryWay)
                .toList();
    }

    private boolean isOfEveryWay(Question question) {
        return anyOne
                || ways.stream()
                        .allMatch(way -> way.parts().stream()
                                .anyMatch(part -> part.question().equals(question)));
    }

    private Practice practice(Question question) {
        List<String> said = ways.stream()
                .flatMap(way -> way.parts().stream())
                .filter(part -> part.question().equals(question))
                .sorted(MOST_ASKED_FIRST)
                .map(part -> ways.get(0).text(part, texts))
                .distinct()
                .toList();
        return new Practice(said.get(0), said.subList(1, said.size()));
    }

    /** Whether each of several changes is enough alone; otherwise all that one way holds are needed together. */
    boolean anyOne() {
        return anyOne;
    }

    /** What stands under a reason; nothing where it stands under an earlier one. */
    List<Practice> under(Reason reason) {
        return under.getOrDefault(reason, List.of());
    }

    /** How much stands under reasons. */
    int underReasons() {
        return under.values().stream().mapToInt(List::size).sum();
    }

    /** What stands under no reason: what every way asks, and one list for each way that asks something of its own. */
    List<List<Practice>> apart() {
        return apart;
    }

    /** Whether a weaker form of something will do in some places. */
    boolean weaker() {
        return Stream.concat(under.values().stream(), apart.stream())
                .flatMap(List::stream)
                .anyMatch(practice -> !practice.weaker().isEmpty());
    }
}
