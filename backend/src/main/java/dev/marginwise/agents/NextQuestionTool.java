package dev.marginwise.agents;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.ConsultationResponse;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.inject.Singleton;

/** Where a consultation stands, as {@code POST /api/v1/consultation} tells it. */
@Singleton
final class NextQuestionTool implements AgentTool {
    private final RuleBooks books;

    NextQuestionTool(RuleBooks books) {
        this.books = books;
    }

    @Override
    public Tool described() {
        return Tool.builder(
                        "next_question",
                        InputSchema.requiring("answers")
                                .with("answers", InputSchema.ANSWERS)
                                .with("edition", InputSchema.EDITION)
                                .whole())
                .title("Next question")
                .description(
                        "Which question matters next for choosing isolated or cross margin, with its options, and whether the"
                                + " mode is settled already. Begin with no answers, put each question and all its options to the person"
                                + " in these words, and call again with every answer so far until next is null.")
                .build();
    }

    @Override
    public ConsultationResponse answer(AgentInput input) {
        AnswersRequest.Read read = AnswersRequest.read(input.body(), books);
        return ConsultationResponse.of(read, input.texts(read.consultation().book()));
    }
}
