package dev.marginwise.pages.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.SharedService;
import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.explanation.Change;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.pages.result.ResultPage.Practice;
import dev.marginwise.pages.site.Language;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.Texts;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over many answer sets of each edition, settled ones with open questions among them. */
@SharedService
class PlainChangesTest {
    private static final int SETS = 4_000;

    @Inject
    RuleBooks books;

    @Inject
    Recommender recommender;

    private record Case(Recommendation result, Explanation explanation, Texts texts, PlainChanges changes) {
        Stream<List<Practice>> places() {
            return Stream.concat(result.reasons().stream().map(changes::under), changes.apart().stream());
        }

        List<String> said() {
            return places().flatMap(List::stream)
                    .flatMap(practice -> Stream.concat(Stream.of(practice.text()), practice.weaker().stream()))
                    .toList();
        }

        Set<String> ofAllWays() {
            Set<String> all = new HashSet<>();
            explanation.changes().forEach(way -> all.addAll(way.texts(texts)));
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-12"})
    void everythingThatAWayAsksIsSaidAndNothingElse(String edition) {
        forMany(
                edition,
                tried -> assertThat(tried.said())
                        .as("%s", tried.result().answers())
                        .hasSameElementsAs(tried.ofAllWays()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-12"})
    void whatStandsUnderAReasonStandsNowhereElse(String edition) {
        forMany(edition, tried -> {
            List<String> said = tried.said();
            tried.result().reasons().stream()
                    .flatMap(reason -> tried.changes().under(reason).stream())
                    .map(Practice::text)
                    .forEach(text ->
                            assertThat(said).as("%s", tried.result().answers()).containsOnlyOnce(text));
        });
    }

    /** So following what stands first in every place, and one list apart where there are several, reaches the mode. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-12"})
    void theMostThatIsAskedIsPartOfEveryWay(String edition) {
        forMany(edition, tried -> {
            for (Reason reason : tried.result().reasons()) {
                for (Practice practice : tried.changes().under(reason)) {
                    assertThat(tried.changes().anyOne()
                                    || tried.explanation().changes().stream()
                                            .allMatch(way -> includes(way, practice, tried)))
                            .as("%s: %s", tried.result().answers(), practice)
                            .isTrue();
                }
            }
        });
    }

    private static boolean includes(Change way, Practice practice, Case tried) {
        List<Change.Part> asked = tried.explanation().changes().stream()
                .flatMap(other -> other.parts().stream())
                .filter(part -> way.text(part, tried.texts()).equals(practice.text()))
                .toList();
        return way.parts().stream()
                .anyMatch(part -> asked.stream()
                        .anyMatch(most -> part.question().equals(most.question())
                                && part.to().containsAll(most.to())));
    }

    private void forMany(String edition, Consumer<Case> check) {
        Consultation consultation = books.edition(edition).orElseThrow();
        Texts texts = Language.ALL.get(0).texts(consultation.book()).texts();
        Random random = new Random(11);
        int tried = 0;
        while (tried < SETS) {
            Answers answers = Answers.at(
                    consultation.book().questionnaire(),
                    random.nextInt(consultation.book().questionnaire().partialSets()));
            if (consultation.step(answers).settled().isEmpty()) {
                continue;
            }
            tried++;
            Recommendation result = recommender.recommend(consultation, answers);
            Explanation explanation = recommender.explain(result);
            check.accept(new Case(result, explanation, texts, new PlainChanges(explanation, result.reasons(), texts)));
        }
    }
}
