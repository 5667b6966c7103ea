package dev.marginwise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.SharedService;
import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Texts;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SharedService
class RenderedRecommendationsTest {
    @Inject
    RuleBooks books;

    @Inject
    Recommender recommender;

    @Inject
    RenderedRecommendations rendered;

    @Inject
    JsonMapper json;

    /** Every 97th set, so that each option of each question comes with many others. */
    @Test
    void theSharedPiecesMakeTheBytesThatTheMapperWrites() {
        Consultation consultation = books.current();
        Questionnaire questionnaire = consultation.book().questionnaire();
        Texts texts = consultation.book().firstTexts();

        int[] unequal = IntStream.range(0, questionnaire.partialSets())
                .filter(index -> index % 97 == 0)
                .filter(index -> consultation.outlook().settled(index).isPresent())
                .filter(index -> !alike(consultation, Answers.at(questionnaire, index), texts))
                .toArray();

        assertThat(unequal).isEmpty();
    }

    private boolean alike(Consultation consultation, Answers answers, Texts texts) {
        Recommendation told = recommender.recommend(consultation, answers);
        try {
            byte[] mapped =
                    json.writeValueAsBytes(RecommendationResponse.of(told, recommender.explain(told), texts, null));
            byte[] first = bytes(rendered.of(consultation, answers, texts));
            rendered.of(consultation, answers, texts);
            byte[] kept = bytes(rendered.of(consultation, answers, texts));
            return Arrays.equals(mapped, first) && Arrays.equals(mapped, kept);
        } catch (IOException nothingToFail) {
            throw new AssertionError(nothingToFail);
        }
    }

    private static byte[] bytes(RenderedJson json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.addTo(bytes);
        return bytes.toByteArray();
    }
}
