package dev.marginwise.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Consultation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Property 9 of the domain, and that what forces a mode is exact: every settled set against brute force. */
class EverySetTest {
    private static final int INVENTED_BOOKS = 300;
    private static final RuleBook SMALL = InventedBook.withOptions(3, 2, 3)
            .gate("a3")
            .gate("b2")
            .caution("a2")
            .caution("c2", "c3")
            .gateFromCautions(2)
            .book();

    /** What is said in words of its own: some mode, by one question to some of its options, a bit for each. */
    private record Way(MarginMode mode, String question, int options) {
        static Way of(Change change, Change.Part part) {
            List<Option> all = part.question().options();
            int options = 0;
            for (Option option : part.to()) {
                options |= 1 << all.indexOf(option);
            }
            return new Way(change.mode(), part.question().id(), options);
        }
    }

    private record Told(Change change, Change.Part part) {}

    @Test
    @Tag("exhaustive")
    void everyExplanationOfEveryPublishedEditionIsExactAndHasItsTexts() {
        for (RuleBook book : PublishedEditions.read()) {
            Map<Way, Told> told = new ConcurrentHashMap<>();

            EverySet all = EverySet.of(book, explainerOf(book), explanation -> {
                for (Change change : explanation.changes()) {
                    for (Change.Part part : change.parts()) {
                        told.computeIfAbsent(Way.of(change, part), first -> new Told(change, part));
                    }
                }
            });

            assertThat(all.faults()).isEmpty();
            assertThat(all.explained())
                    .isGreaterThanOrEqualTo(book.questionnaire().completeSets());
            for (Texts texts : book.texts().values()) {
                assertThat(told.values())
                        .allSatisfy(way ->
                                assertThat(way.change().text(way.part(), texts)).isNotBlank());
            }
        }
    }

    @Test
    void explanationsAreExactForAnyRules() {
        Random random = new Random(2026);
        for (int i = 0; i < INVENTED_BOOKS; i++) {
            RuleBook book = InventedBook.random(random);

            EverySet all = EverySet.of(book, explainerOf(book), explanation -> {});

            // Only where risk is monotone are the products also as few as can be.
            Map<String, String> faults = all.faults();
            faults.remove("a change could be left out");
            assertThat(faults).as(book.rules().toString()).isEmpty();
        }
    }

    @Test
    void aDroppedChangeIsFound() {
        assertThat(faultsOf(explanation -> with(
                        explanation,
                        explanation.changes().subList(1, explanation.changes().size()))))
                .contains("a smallest change is missing");
    }

    @Test
    void aDroppedOptionIsFound() {
        assertThat(faultsOf(
                        explanation -> withParts(explanation, part -> part.to().subList(0, 1))))
                .containsExactlyInAnyOrder("a smallest change is missing", "a change could be wider");
    }

    @Test
    void anOptionTooManyIsFound() {
        assertThat(faultsOf(explanation ->
                        withParts(explanation, part -> part.question().options())))
                .contains("a listed change does not flip", "more than the smallest changes");
    }

    @Test
    void aPartTooManyIsFound() {
        assertThat(faultsOf(explanation -> with(
                        explanation,
                        explanation.changes().stream()
                                .map(EverySetTest::withAnotherPart)
                                .toList())))
                .contains("a part of a listed change flips", "more than the smallest changes", "another distance");
    }

    @Test
    void aChangeListedTwiceIsFound() {
        assertThat(faultsOf(explanation -> with(
                        explanation,
                        Stream.concat(explanation.changes().stream(), explanation.changes().stream())
                                .toList())))
                .containsExactly("a change could be left out");
    }

    @Test
    void aDroppedForcingSetIsFound() {
        assertThat(faultsOf(explanation -> new Explanation(
                        explanation.mode(),
                        explanation.effect(),
                        explanation.forcedBy().subList(1, explanation.forcedBy().size()),
                        explanation.changes(),
                        explanation.distance())))
                .containsExactly("other forcing sets");
    }

    @Test
    void aWrongDistanceIsFound() {
        assertThat(faultsOf(explanation -> new Explanation(
                        explanation.mode(),
                        explanation.effect(),
                        explanation.forcedBy(),
                        explanation.changes(),
                        explanation.distance() + 1)))
                .containsExactly("another distance");
    }

    @Test
    void aWrongModeAndAWrongEffectAreFound() {
        assertThat(faultsOf(explanation -> new Explanation(
                        explanation.mode() == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS,
                        explanation.effect() == Effect.SETTLES_OTHER_MODE
                                ? Effect.OPENS_OTHER_MODE
                                : Effect.SETTLES_OTHER_MODE,
                        explanation.forcedBy(),
                        explanation.changes(),
                        explanation.distance())))
                .containsExactlyInAnyOrder("another mode", "another effect", "a change leads to the present mode");
    }

    private static Function<Answers, Explanation> explainerOf(RuleBook book) {
        return new Explainer(new Consultation(book))::explain;
    }

    private static Explanation with(Explanation explanation, List<Change> changes) {
        return new Explanation(
                explanation.mode(), explanation.effect(), explanation.forcedBy(), changes, explanation.distance());
    }

    private static Explanation withParts(Explanation explanation, Function<Change.Part, List<Option>> to) {
        return with(
                explanation,
                explanation.changes().stream()
                        .map(change -> new Change(
                                change.mode(),
                                change.parts().stream()
                                        .map(part -> new Change.Part(part.question(), to.apply(part)))
                                        .toList()))
                        .toList());
    }

    private static Change withAnotherPart(Change change) {
        List<Change.Part> parts = new ArrayList<>(change.parts());
        SMALL.questionnaire().questions().stream()
                .filter(question ->
                        parts.stream().noneMatch(part -> part.question().equals(question)))
                .findFirst()
                .ifPresent(question ->
                        parts.add(new Change.Part(question, question.options().subList(0, 1))));
        return new Change(change.mode(), parts);
    }

    /** The faults found when every explanation of a small edition is spoilt in the same way. */
    private static Set<String> faultsOf(UnaryOperator<Explanation> spoil) {
        return EverySet.of(SMALL, explainerOf(SMALL).andThen(spoil), explanation -> {})
                .faults()
                .keySet();
    }
}
