package dev.marginwise.proof;

import dev.marginwise.rulebook.Journey;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The journeys of an edition: what its author expects of whole sets of answers. */
final class Journeys {
    private Journeys() {}

    static Property of(AnswerSpace space) {
        List<String> missed = space.book().journeys().stream()
                .flatMap(journey -> missed(journey, expected(journey), found(space, journey)).stream())
                .toList();
        return new Property(
                "journeys",
                space.book().journeys().size(),
                missed.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missed)));
    }

    /** What an author expects and does not find, in the words of the file. */
    private static Optional<String> missed(Journey journey, Map<String, Object> expected, Map<String, Object> found) {
        List<String> differing = expected.keySet().stream()
                .filter(part -> !Objects.equals(expected.get(part), found.get(part)))
                .toList();
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of("'" + journey.sentence() + "' expects " + inWords(expected, differing) + ", found "
                        + inWords(found, differing));
    }

    private static String inWords(Map<String, Object> ending, List<String> parts) {
        return parts.stream().map(part -> part + " " + ending.get(part)).collect(Collectors.joining(" and "));
    }

    private static Map<String, Object> expected(Journey journey) {
        return ending(
                journey.mode().id(), journey.gates(), journey.measures(), journey.cautions(), journey.contradictions());
    }

    private static Map<String, Object> ending(
            String mode,
            List<String> gates,
            List<String> measures,
            List<String> cautions,
            List<String> contradictions) {
        Map<String, Object> ending = new LinkedHashMap<>();
        ending.put("mode", mode);
        ending.put("gates", gates);
        ending.put("also", measures);
        ending.put("cautions", cautions);
        ending.put("contradictions", contradictions);
        return ending;
    }

    private static Map<String, Object> found(AnswerSpace space, Journey journey) {
        int index = journey.answers().index();
        long holding = space.holding(index);
        int measures = space.outlook().measures(index);
        List<Rule> rules = space.masks().rules(holding);
        List<Measure> known = space.book().measures();
        return ending(
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
