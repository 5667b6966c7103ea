package dev.marginwise.agents;

import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.recommendation.RecommendationResponse;
import dev.marginwise.recommendation.Replays;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.inject.Singleton;

/** A result by its code, as {@code GET /api/v1/recommendations/{code}} tells it. */
@Singleton
final class ExplainTool implements AgentTool {
    private final Recommender recommender;
    private final Replays replays;

    ExplainTool(Recommender recommender, Replays replays) {
        this.recommender = recommender;
        this.replays = replays;
    }

    @Override
    public Tool described() {
        return Tool.builder(
                        "explain",
                        InputSchema.requiring("code")
                                .with("code", InputSchema.text("As it was given out, such as 2026-12.00D5WR."))
                                .whole())
                .title("Explain a result")
                .description(
                        "The whole result behind a code, by the rules of its own edition: the reasons with their sources, which"
                                + " answers force the mode, the smallest changes that would flip it, and what today's edition says.")
                .build();
    }

    @Override
    public RecommendationResponse answer(AgentInput input) {
        JsonFields fields = input.body().fields("code");
        JsonField code = fields.required("code");
        String text = code.text().orElse("");
        input.body().check();
        Recommendation recommendation = recommender.replay(text);
        return replays.of(recommendation, input.texts(recommendation.book()));
    }
}
