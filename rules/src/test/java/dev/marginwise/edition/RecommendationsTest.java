package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each published edition recommends. */
class RecommendationsTest {
    private static final Advice NOVEMBER = new Advice("2026-11", answers -> new DomainInPlainJava(answers).verdict());
    private static final Advice DECEMBER = new Advice("2026-12", answers -> new DecemberInPlainJava(answers).verdict());
    private static final List<String> BEST = List.of(
            "own-risk: more-of-wallet",
            "experience: over-a-hundred",
            "stop-loss: nine-or-ten",
            "open-positions: two-or-three",
            "portfolio: written-limit",
            "shared-margin: whole-wallet",
            "together: offset-worked-out",
            "size: up-to-twice",
            "affordability: set-aside");

    /** An edition, asked for its recommendations, and what the domain page says of complete sets. */
    private record Advice(Consultation consultation, Function<Answers, List<Object>> domain) {
        Advice(String edition, Function<Answers, List<Object>> domain) {
            this(new Consultation(Published.edition(edition)), domain);
        }

        RuleBook book() {
            return consultation.book();
        }

        Stream<Answers> completeSets() {
            Questionnaire questionnaire = book().questionnaire();
            return IntStream.range(0, questionnaire.partialSets())
                    .mapToObj(index -> Answers.at(questionnaire, index))
                    .filter(Answers::full);
        }

        Answers answers(String... given) {
            return TinyBook.answers(book().questionnaire(), given);
        }

        Recommendation recommend(Answers answers) {
            return consultation.recommend(answers).fold(recommendation -> recommendation, missing -> {
                throw new AssertionError(answers + " is not settled, missing " + missing);
            });
        }

        @Override
        public String toString() {
            return book().edition();
        }
    }

    static List<Advice> editions() {
        return List.of(NOVEMBER, DECEMBER);
    }

    @Test
    void everyPublishedEditionIsLookedAt() {
        assertThat(editions().stream().map(Advice::book)).containsExactlyElementsOf(Published.editions());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyCompleteSetGetsWhatTheDomainPageImplies(Advice advice) {
        List<String> different = new ArrayList<>();
        int compared = 0;

        for (Answers answers : (Iterable<Answers>) advice.completeSets()::iterator) {
            compared++;
            List<Object> expected = advice.domain().apply(answers);
            List<Object> found = verdict(advice.recommend(answers));
            if (!found.equals(expected)) {
                different.add(answers + ": expected " + expected + ", found " + found);
            }
        }

        assertThat(compared).isEqualTo(advice.book().questionnaire().completeSets());
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theReachOfEveryGateIsWhatTheGoldenFileSays(Advice advice) throws IOException {
        Map<String, Integer> reach = new LinkedHashMap<>();
        Stream.of(MarginMode.values()).forEach(mode -> reach.put(mode.id(), 0));
        advice.book().gates().forEach(gate -> reach.put(gate.id(), 0));

        advice.completeSets().map(advice::recommend).forEach(recommendation -> {
            reach.merge(recommendation.mode().id(), 1, Integer::sum);
            recommendation.reasons().stream()
                    .filter(reason -> reason.kind() == Reason.Kind.GATE)
                    .forEach(reason -> reach.merge(reason.rule().id(), 1, Integer::sum));
        });

        String found = reach.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
        assertThat(found).isEqualTo(golden("/reach/" + advice + ".txt"));
    }

    @Test
    void aCrossResultIsGivenAllConditionsThatWereMet() {
        Recommendation recommendation = DECEMBER.recommend(DECEMBER.answers(BEST.toArray(String[]::new)));

        assertThat(recommendation.mode()).isEqualTo(MarginMode.CROSS);
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.question().map(Question::id).orElse("none"))
                .containsExactlyElementsOf(DECEMBER.book().questionnaire().questionIds());
        assertThat(recommendation.reasons()).extracting(Reason::kind).containsOnly(Reason.Kind.CONDITION_MET);
    }

    @Test
    void positionsThatLoseTogetherAreIsolatedHoweverManyTheyAre() {
        for (Advice advice : editions()) {
            Recommendation recommendation = advice.recommend(advice.answers("together: lose-together"));

            assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
            assertThat(recommendation.complete()).isFalse();
            assertThat(recommendation.reasons())
                    .extracting(reason -> reason.rule().id())
                    .containsExactly("single-position", "positions-lose-together");
        }
    }

    @Test
    void weakStopsAreIsolatedHoweverManyTradesAreFinished() {
        Recommendation recommendation = DECEMBER.recommend(DECEMBER.answers("stop-loss: no-stop"));

        assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("no-trades-yet", "few-trades", "stops-not-kept");
        assertThat(recommendation.measures()).extracting(Measure::id).containsExactly("smaller-size");
    }

    @Test
    void withOnePositionNobodyIsAskedWhatAllPositionsDoTogether() {
        assertThat(notRelevant(NOVEMBER, "open-positions: one")).containsExactly("together");
        assertThat(notRelevant(DECEMBER, "open-positions: one")).containsExactly("together");
    }

    @Test
    void whoeverNeverTradedIsNotAskedAboutStops() {
        assertThat(notRelevant(DECEMBER, "experience: none")).containsExactly("stop-loss");
        assertThat(notRelevant(DECEMBER, "experience: none", "open-positions: one"))
                .containsExactly("stop-loss", "together");
    }

    @Test
    void oneAnswerCanSettleTheModeAndAtMostEveryQuestionIsAsked() {
        for (Advice advice : editions()) {
            Answers none = Answers.none(advice.book().questionnaire());

            assertThat(advice.consultation().step(none).toSettle())
                    .isEqualTo(none.questionnaire().size());
            assertThat(advice.consultation().step(none).toComplete())
                    .isEqualTo(none.questionnaire().size());
            for (String alone :
                    List.of("stop-loss: no-stop", "experience: none", "open-positions: one", "portfolio: no-check")) {
                assertThat(advice.consultation().step(advice.answers(alone)).settled())
                        .as(advice + " " + alone)
                        .contains(MarginMode.ISOLATED);
            }
        }
        assertThat(DECEMBER.consultation()
                        .step(DECEMBER.answers("own-risk: only-its-margin"))
                        .settled())
                .contains(MarginMode.ISOLATED);
    }

    private static List<String> notRelevant(Advice advice, String... given) {
        return advice.consultation().step(advice.answers(given)).notRelevant().stream()
                .map(Question::id)
                .toList();
    }

    private static List<Object> verdict(Recommendation recommendation) {
        return List.of(
                recommendation.mode().id(),
                recommendation.measures().stream().map(Measure::id).toList(),
                recommendation.reasons().stream()
                        .filter(reason -> reason.kind() == Reason.Kind.GATE)
                        .map(reason -> reason.rule().id())
                        .toList(),
                recommendation.cautions().stream().map(Rule::id).toList(),
                recommendation.contradictions().stream().map(Rule::id).toList());
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(RecommendationsTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
