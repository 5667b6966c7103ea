package dev.marginwise.rulebook.yaml;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import java.util.List;
import java.util.Map;

/** Rules that count cautions, which can only be checked once all cautions are known. */
final class CautionCounts {
    private final List<Rule.Caution> cautions;
    private final Problems problems;

    private CautionCounts(List<Rule.Caution> cautions, Problems problems) {
        this.cautions = cautions;
        this.problems = problems;
    }

    /** Tells counts that can never be reached, and examples that do not reach them. */
    static void check(List<Rule> rules, Map<String, Place> places, Problems problems) {
        List<Rule.Caution> cautions = rules.stream()
                .filter(Rule.Caution.class::isInstance)
                .map(Rule.Caution.class::cast)
                .toList();
        CautionCounts counts = new CautionCounts(cautions, problems);
        for (Rule rule : rules) {
            if (rule.condition() instanceof Condition.OfCautions counting) {
                counts.check(rule, counting.atLeast(), places.getOrDefault(rule.id(), new Place("rules.yml", 1)));
            }
        }
    }

    private void check(Rule rule, int atLeast, Place place) {
        if (atLeast > cautions.size()) {
            problems.add(
                    place,
                    "rule '" + rule.id() + "' waits for " + atLeast + " cautions; there are only " + cautions.size());
        }
        for (Answers example : rule.examples()) {
            long holding = cautions.stream()
                    .filter(caution -> caution.condition().holdsFor(example))
                    .count();
            if (holding < atLeast) {
                problems.add(place, "rule '" + rule.id() + "' does not hold for its example " + example);
            }
        }
    }
}
