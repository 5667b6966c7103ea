package dev.marginwise.editions;

import dev.marginwise.decision.Consultation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is recommended and the rules that hold, each for itself, so that no set of answers can be told from the
 * numbers. A result that is only shown again is not counted.
 */
@Singleton
public final class Tally {
    private final Map<String, OfEdition> editions = new HashMap<>();

    Tally(RuleBooks books, MeterRegistry metrics) {
        books.all().forEach(edition -> editions.put(edition.book().edition(), new OfEdition(edition, metrics)));
    }

    /** Counts a recommendation once; answers that settle nothing are not counted. */
    public void count(Door door, Consultation consultation, Answers answers) {
        int index = answers.index();
        OfEdition edition = editions.get(consultation.book().edition());
        if (edition == null) return;
        consultation
                .outlook()
                .settled(index)
                .ifPresent(
                        mode -> edition.count(door, mode, consultation.masks().holding(index)));
    }

    private static final class OfEdition {
        private final Map<Door, Map<MarginMode, Counter>> modes = new EnumMap<>(Door.class);
        private final Counter[] rules;

        OfEdition(Consultation consultation, MeterRegistry metrics) {
            String edition = consultation.book().edition();
            for (Door door : Door.values()) {
                Map<MarginMode, Counter> ofDoor = new EnumMap<>(MarginMode.class);
                for (MarginMode mode : MarginMode.values()) {
                    Counter counter = Counter.builder("marginwise.recommendations")
                            .description("Recommendations by edition, mode and the way the answers came")
                            .tags("edition", edition, "mode", mode.id(), "door", door.id())
                            .register(metrics);
                    ofDoor.put(mode, counter);
                }
                modes.put(door, ofDoor);
            }
            List<Rule> inOrder = consultation.book().rules();
            rules = inOrder.stream()
                    .map(rule -> Counter.builder("marginwise.rules.held")
                            .description("How often a rule held for answers that were recommended on")
                            .tags("edition", edition, "rule", rule.id())
                            .register(metrics))
                    .toArray(Counter[]::new);
        }

        @SuppressWarnings("NullAway") // every door and every mode has one
        void count(Door door, MarginMode mode, long holding) {
            modes.get(door).get(mode).increment();
            for (long left = holding; left != 0; left &= left - 1) {
                rules[Long.numberOfTrailingZeros(left)].increment();
            }
        }
    }
}
