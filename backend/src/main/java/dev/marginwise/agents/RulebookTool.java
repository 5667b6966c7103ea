package dev.marginwise.agents;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonField;
import dev.marginwise.recommendation.RulebookResponse;
import dev.marginwise.rulebook.RuleBook;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The rules as data, as {@code GET /api/v1/rulebook} tells them. */
@Singleton
final class RulebookTool implements AgentTool {
    private final RuleBooks books;

    RulebookTool(RuleBooks books) {
        this.books = books;
    }

    @Override
    public Tool described() {
        return Tool.builder(
                        "rulebook",
                        InputSchema.requiring()
                                .with("edition", InputSchema.EDITION)
                                .whole())
                .title("Rule book")
                .description(
                        "All questions, rules, thresholds and cited statements of an edition, and the hash of what decides.")
                .build();
    }

    @Override
    public RulebookResponse answer(AgentInput input) {
        JsonField edition = input.body().fields("edition").optional("edition");
        @Nullable
        String wanted = edition.isThere() ? edition.oneOf(books.names()).orElse(null) : null;
        input.body().check();
        RuleBook book = books.wanted(wanted).book();
        return RulebookResponse.of(book, input.texts(book));
    }
}
