package dev.marginwise.agents;

import dev.marginwise.comparison.Comparisons;
import dev.marginwise.comparison.MarginResponse;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.rulebook.RuleBook;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Positions in both modes, as {@code POST /api/v1/margin/comparisons} tells them. */
@Singleton
final class CompareMarginTool implements AgentTool {
    private static final Map<String, Object> TIER = Map.of(
            "type", "object",
            "required", List.of("floor", "mmr", "cum"),
            "properties",
                    Map.of(
                            "floor", decimal("Notional from; 0 in the first tier."),
                            "cap", decimal("Notional up to; may be left out in the last tier."),
                            "mmr", decimal("Maintenance margin rate, a fraction below 1."),
                            "cum", decimal("Maintenance amount.")));

    private static final Map<String, Object> EXCHANGE = Map.of(
            "type", "object",
            "description",
                    "What the exchange itself shows of it, laid beside our figures; nothing is worked out from it.",
            "properties",
                    Map.of(
                            "mode",
                            Map.of("type", "string", "enum", List.of("isolated", "cross")),
                            "liquidationPrice",
                            Map.of(
                                    "type",
                                    List.of("string", "number", "null"),
                                    "description",
                                    "In the mode that holds now; null when it shows none."),
                            "unrealizedProfit",
                            decimal("Negative for a loss.")));

    private static final Map<String, Object> POSITIONS = Map.of(
            "type",
            "array",
            "minItems",
            1,
            "maxItems",
            50,
            "items",
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("symbol", "side", "quantity", "entry", "leverage"),
                    "properties",
                    Map.ofEntries(
                            Map.entry("symbol", InputSchema.text("As the exchange writes it, such as BTCUSDT.")),
                            Map.entry("side", Map.of("type", "string", "enum", List.of("long", "short"))),
                            Map.entry("quantity", decimal("Of the coin; positive whatever the side.")),
                            Map.entry("entry", decimal("The price at which it was opened.")),
                            Map.entry("mark", decimal("The mark price; the entry price when left out.")),
                            Map.entry("leverage", decimal("10 for 10×.")),
                            Map.entry("addedMargin", decimal("Added to its isolated wallet.")),
                            Map.entry(
                                    "isolatedWallet",
                                    decimal(
                                            "In its isolated wallet as the exchange shows it; instead of addedMargin.")),
                            Map.entry("stop", decimal("The price of its stop-loss.")),
                            Map.entry(
                                    "tiers",
                                    Map.of(
                                            "type", "array",
                                            "description", "Needed for a symbol that is not known.",
                                            "items", TIER)),
                            Map.entry("exchange", EXCHANGE))));

    private static final Map<String, Object> SHOCK = Map.of(
            "type", "object",
            "description", "Moves of all prices together, as fractions; from -0.3 to 0.3 in 61 steps when left out.",
            "properties",
                    Map.of(
                            "from", decimal("The lowest, at least -1."),
                            "to", decimal("The highest, at most 100."),
                            "steps", Map.of("type", "integer", "minimum", 2, "maximum", 201)));

    private static final Map<String, Object> FEES = Map.of(
            "type", "object",
            "required", List.of("taker"),
            "properties", Map.of("taker", decimal("The taker fee, a fraction of the notional, 0 to 0.1.")));

    private static final Map<String, Object> FUNDING = Map.of(
            "type", "object",
            "required", List.of("rate", "intervalHours", "hours"),
            "properties",
                    Map.of(
                            "rate", decimal("Of each payment, the person's own, -0.05 to 0.05; longs pay if positive."),
                            "intervalHours", decimal("Hours between two payments, 1 to 24."),
                            "hours", decimal("How long the positions are held, 0 to 8784.")));

    private final RuleBooks books;
    private final Comparisons comparisons;

    CompareMarginTool(RuleBooks books, Comparisons comparisons) {
        this.books = books;
        this.comparisons = comparisons;
    }

    @Override
    public Tool described() {
        return Tool.builder(
                        "compare_margin",
                        InputSchema.requiring("wallet", "positions")
                                .with("wallet", decimal("The futures wallet, isolated wallets included."))
                                .with("positions", POSITIONS)
                                .with("shock", SHOCK)
                                .with("fees", FEES)
                                .with("funding", FUNDING)
                                .with("replay", InputSchema.text("A day to try on the positions, such as 2025-10-10."))
                                .whole())
                .title("Compare margin modes")
                .description(
                        "What isolated and cross margin each do to a person's own positions, all margined in USDT or all in USDC:"
                                + " liquidation and bankruptcy prices, what is at stake, and the account as all prices move"
                                + " together. Figures only; no recommendation follows from them. Pass on the assumptions and the"
                                + " notice.")
                .build();
    }

    @Override
    public MarginResponse answer(AgentInput input) {
        RuleBook book = books.current().book();
        return comparisons.of(input.body(), book, input.texts(book));
    }

    private static Map<String, Object> decimal(String description) {
        return Map.of("type", List.of("string", "number"), "description", description);
    }
}
