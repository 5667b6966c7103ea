package dev.marginwise.agents;

import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Door;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.editions.Tally;
import dev.marginwise.problem.ProblemException;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.AnswersRequest.Read;
import dev.marginwise.recommendation.QuestionResponse;
import dev.marginwise.recommendation.RecommendationResponse;
import dev.marginwise.rulebook.Texts;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.inject.Singleton;

/** A mode with its reasons, as {@code POST /api/v1/recommendations} tells it; refused while a question that matters is open. */
@Singleton
final class RecommendTool implements AgentTool {
    private final RuleBooks books;
    private final Recommender recommender;
    private final Tally tally;

    RecommendTool(RuleBooks books, Recommender recommender, Tally tally) {
        this.books = books;
        this.recommender = recommender;
        this.tally = tally;
    }

    @Override
    public Tool described() {
        return Tool.builder(
                        "recommend",
                        InputSchema.requiring("answers")
                                .with("answers", InputSchema.ANSWERS)
                                .with("edition", InputSchema.EDITION)
                                .whole())
                .title("Recommend a margin mode")
                .description(
                        "Isolated or cross margin by a person's answers: reasons with their sources, cautions, what would change"
                                + " it, and a code that replays it. Refuses while a question that matters is open, and names the next"
                                + " one with its options. Pass on the reasons, the sources and the notice with the mode.")
                .build();
    }

    @Override
    public RecommendationResponse answer(AgentInput input) {
        Read read = AnswersRequest.read(input.body(), books);
        Texts texts = input.texts(read.consultation().book());
        Recommendation recommendation = recommended(read, texts);
        tally.count(Door.AGENT, read.consultation(), read.answers());
        return RecommendationResponse.of(recommendation, recommender.explain(recommendation), texts, null);
    }

    /** @throws ProblemException answers-incomplete with {@code next}, the question to ask */
    Recommendation recommended(Read read, Texts texts) {
        try {
            return recommender.recommend(read.consultation(), read.answers());
        } catch (ProblemException refused) {
            if (refused.problem().type() != ProblemType.ANSWERS_INCOMPLETE) throw refused;
            QuestionResponse next = read.consultation()
                    .step(read.answers())
                    .next()
                    .map(question -> QuestionResponse.of(question, texts))
                    .orElseThrow();
            throw refused.problem().with("next", next).asException();
        }
    }
}
