package dev.marginwise.pages.result;

import dev.marginwise.decision.Reason;
import dev.marginwise.explanation.Change;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.pages.result.ResultPage.Practice;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The smallest changes to the other mode in words, each said once: under the reason whose answer it changes, or apart
 * where no reason asks for it or only some ways need it. Where ways differ in how much they ask of one answer, the most
 * is said first, for that is part of every way; the weaker forms follow it.
 */
final class PlainChanges {
    private static final Comparator<Change.Part> MOST_ASKED_FIRST =
            Comparator.comparingInt(part -> part.to().size());

    private final List<Change> ways;
    private final List<Reason> reasons;
    private final Texts texts;
    private final boolean anyOne;

    PlainChanges(Explanation explanation, List<Reason> reasons, Texts texts) {
        this.ways = explanation.changes();
        this.reasons = List.copyOf(reasons);
        this.texts = texts;
        this.anyOne = explanation.distance() == 1 && ways.size() > 1;
    }

    /** Whether each of several changes is enough alone; otherwise all that one way holds are needed together. */
    boolean anyOne() {
        return anyOne;
    }

    /** What stands under a reason; nothing where it stands under an earlier one. */
    List<Practice> under(Reason reason) {
        return questions().stream()
                .filter(question -> inPlace(question)
                        && home(question).filter(reason::equals).isPresent())
                .map(this::practice)
                .toList();
    }

    /** How much stands under reasons. */
    int underReasons() {
        return reasons.stream().mapToInt(reason -> under(reason).size()).sum();
    }

    /** Whether a weaker form of something will do in some places. */
    boolean weaker() {
        return questions().stream()
                .anyMatch(question ->
                        inPlace(question) && !practice(question).weaker().isEmpty());
    }

    /** What stands under no reason: what every way asks, and one list for each way that asks something of its own. */
    List<List<Practice>> apart() {
        List<List<Practice>> apart = new ArrayList<>();
        List<Practice> always = questions().stream()
                .filter(question -> inPlace(question) && home(question).isEmpty())
                .map(this::practice)
                .toList();
        if (!always.isEmpty()) {
            apart.add(always);
        }
        for (Change way : ways) {
            List<Practice> own = way.parts().stream()
                    .filter(part -> !inPlace(part.question()))
                    .map(part -> new Practice(way.text(part, texts), List.of()))
                    .toList();
            if (!own.isEmpty() && !apart.contains(own)) {
                apart.add(own);
            }
        }
        return apart;
    }

    private List<Question> questions() {
        return ways.stream()
                .flatMap(way -> way.parts().stream())
                .map(Change.Part::question)
                .distinct()
                .toList();
    }

    /** Whether no choice of a way is left about it: every way asks something of this answer. */
    private boolean inPlace(Question question) {
        return anyOne
                || ways.stream()
                        .allMatch(way -> way.parts().stream()
                                .anyMatch(part -> part.question().equals(question)));
    }

    private Optional<Reason> home(Question question) {
        return reasons.stream()
                .filter(reason -> reason.answers().containsKey(question))
                .findFirst();
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
}
