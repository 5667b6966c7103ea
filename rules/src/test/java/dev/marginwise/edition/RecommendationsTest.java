package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the published edition recommends. */
class RecommendationsTest {
    private static final RuleBook BOOK = Published.edition();
    private static final Consultation CONSULTATION = new Consultation(BOOK);

    @Test
    void everyCompleteSetGetsWhatTheDomainPageImplies() {
        List<String> different = new ArrayList<>();
        int compared = 0;

        for (Answers answers : (Iterable<Answers>) completeSets()::iterator) {
            compared++;
            List<Object> expected = new DomainInPlainJava(answers).verdict();
            List<Object> found = verdict(recommend(answers));
            if (!found.equals(expected)) {
                different.add(answers + ": expected " + expected + ", found " + found);
            }
        }

        assertThat(compared).isEqualTo(61_440);
        assertThat(different).isEmpty();
    }

    @Test
    void theReachOfEveryGateIsWhatTheGoldenFileSays() throws IOException {
        Map<String, Integer> reach = new LinkedHashMap<>();
        Stream.of(MarginMode.values()).forEach(mode -> reach.put(mode.id(), 0));
        BOOK.gates().forEach(gate -> reach.put(gate.id(), 0));

        completeSets().map(RecommendationsTest::recommend).forEach(recommendation -> {
            reach.merge(recommendation.mode().id(), 1, Integer::sum);
            recommendation.reasons().stream()
                    .filter(reason -> reason.kind() == Reason.Kind.GATE)
                    .forEach(reason -> reach.merge(reason.rule().id(), 1, Integer::sum));
        });

        String found = reach.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
        assertThat(found).isEqualTo(golden("/reach/2026-11.txt"));
    }

    @Test
    void aCrossResultIsGivenTheEightConditionsThatWereMet() {
        Recommendation recommendation = recommend(TinyBook.answers(
                BOOK.questionnaire(),
                "stop-loss: nine-or-ten",
                "experience: over-a-hundred",
                "open-positions: two-or-three",
                "portfolio: written-limit",
                "shared-margin: whole-wallet",
                "together: offset-worked-out",
                "size: up-to-twice",
                "affordability: set-aside"));

        assertThat(recommendation.mode()).isEqualTo(MarginMode.CROSS);
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.question().map(Question::id).orElse("none"))
                .containsExactlyElementsOf(BOOK.questionnaire().questionIds());
        assertThat(recommendation.reasons()).extracting(Reason::kind).containsOnly(Reason.Kind.CONDITION_MET);
    }

    @Test
    void positionsThatLoseTogetherAreIsolatedHoweverManyTheyAre() {
        Recommendation recommendation = recommend(TinyBook.answers(BOOK.questionnaire(), "together: lose-together"));

        assertThat(recommendation.mode()).isEqualTo(MarginMode.ISOLATED);
        assertThat(recommendation.complete()).isFalse();
        assertThat(recommendation.reasons())
                .extracting(reason -> reason.rule().id())
                .containsExactly("single-position", "positions-lose-together");
    }

    @Test
    void withOnePositionNobodyIsAskedWhatAllPositionsDoTogether() {
        Answers answers = TinyBook.answers(BOOK.questionnaire(), "open-positions: one");

        assertThat(CONSULTATION.step(answers).notRelevant())
                .extracting(Question::id)
                .containsExactly("together");
    }

    @Test
    void fourOfTheFirstAnswersCanSettleTheModeAloneAndAtMostEightAreAsked() {
        Answers none = Answers.none(BOOK.questionnaire());

        assertThat(CONSULTATION.step(none).toSettle()).isEqualTo(8);
        assertThat(CONSULTATION.step(none).toComplete()).isEqualTo(8);
        for (String alone :
                List.of("stop-loss: no-stop", "experience: none", "open-positions: one", "portfolio: no-check")) {
            assertThat(CONSULTATION
                            .step(TinyBook.answers(BOOK.questionnaire(), alone))
                            .settled())
                    .contains(MarginMode.ISOLATED);
        }
    }

    private static Stream<Answers> completeSets() {
        return IntStream.range(0, BOOK.questionnaire().partialSets())
                .mapToObj(index -> Answers.at(BOOK.questionnaire(), index))
                .filter(Answers::full);
    }

    private static Recommendation recommend(Answers answers) {
        return CONSULTATION.recommend(answers).fold(recommendation -> recommendation, missing -> {
            throw new AssertionError(answers + " is not settled, missing " + missing);
        });
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
