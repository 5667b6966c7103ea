package dev.marginwise.proof;

import dev.marginwise.rulebook.Journey;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The journeys of an edition: what its author expects of whole sets of answers. */
final class Journeys {
    private Journeys() {}

    static Property of(AnswerSpace space) {
        Optional<String> counterexample = space.book().journeys().stream()
                .filter(journey -> !found(space, journey).equals(expected(journey)))
                .map(journey -> "'" + journey.sentence() + "' expects " + expected(journey) + ", found "
                        + found(space, journey))
                .findFirst();
        return new Property(
                "journeys",
                "Each journey in the rule book ends as its author expects.",
                space.book().journeys().size(),
                counterexample);
    }

    private static List<Object> expected(Journey journey) {
        return List.of(
                journey.mode().id(), journey.gates(), journey.measures(), journey.cautions(), journey.contradictions());
    }

    private static List<Object> found(AnswerSpace space, Journey journey) {
        int index = journey.answers().index();
        long holding = space.holding(index);
        int measures = space.measures(holding);
        List<Rule> rules = space.masks().rules(holding);
        List<Measure> known = space.book().measures();
        return List.of(
                space.outlook().settled(index).map(mode -> mode.id()).orElse("not settled"),
                ids(rules, Rule.Gate.class),
                IntStream.range(0, known.size())
                        .filter(m -> (measures >> m & 1) != 0)
                        .mapToObj(m -> known.get(m).id())
                        .toList(),
                ids(rules, Rule.Caution.class),
                ids(rules, Rule.Contradiction.class));
    }

    private static List<String> ids(List<Rule> rules, Class<? extends Rule> kind) {
        return rules.stream().filter(kind::isInstance).map(Rule::id).toList();
    }
}
