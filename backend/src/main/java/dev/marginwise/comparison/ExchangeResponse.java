package dev.marginwise.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.margin.exchange.BesideOurs;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import dev.marginwise.margin.words.StatementWords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the exchange shows of a position. Each is left out where it was not told.
 *
 * @param mode the mode that holds now
 * @param unrealizedProfit in the margin asset; negative for a loss
 * @param difference what the exchange shows less what we work out; only in a comparison
 * @param text why the two may differ; only in a comparison
 */
@Serdeable.Serializable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShownByExchange")
record ExchangeResponse(
        @Nullable
        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                type = "string",
                allowableValues = {"isolated", "cross"})
        String mode,

        @Nullable
        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                type = "string",
                nullable = true,
                pattern = PlainDecimal.PATTERN,
                example = "54216.87",
                description = "the liquidation price in that mode; null when the exchange shows none")
        JsonNode liquidationPrice,

        @Nullable @Schema(requiredMode = RequiredMode.NOT_REQUIRED, pattern = PlainDecimal.PATTERN, example = "50")
        String unrealizedProfit,

        @Nullable Difference difference,

        @Nullable @Schema(requiredMode = RequiredMode.NOT_REQUIRED)
        String text) {

    /**
     * What the exchange shows less what we work out for its mode. Each is left out where one of the two has no figure.
     */
    @Serdeable.Serializable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExchangeDifference")
    record Difference(
            @Nullable
            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    pattern = PlainDecimal.PATTERN,
                    example = "0.00253012",
                    description = "of the liquidation prices")
            String liquidationPrice,

            @Nullable
            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    pattern = PlainDecimal.PATTERN,
                    example = "0",
                    description = "of the unrealised profits")
            String unrealizedProfit) {}

    /** The figures as they were told. */
    static ExchangeResponse of(ExchangeFigures figures) {
        return of(figures, null, null);
    }

    /** The same beside ours. */
    static ExchangeResponse of(BesideOurs beside, StatementWords words) {
        Difference difference = new Difference(
                beside.liquidationDifference().map(PlainDecimal::price).orElse(null),
                beside.profitDifference().map(PlainDecimal::of).orElse(null));
        return of(beside.theirs(), difference, beside.theirs().liquidation().isEmpty() ? null : words.of(beside));
    }

    private static ExchangeResponse of(
            ExchangeFigures figures, @Nullable Difference difference, @Nullable String text) {
        return new ExchangeResponse(
                figures.mode().map(MarginMode::id).orElse(null),
                figures.liquidation().map(ExchangeResponse::price).orElse(null),
                figures.profit().map(BigDecimal::toPlainString).orElse(null),
                difference,
                text);
    }

    private static JsonNode price(ShownPrice shown) {
        Optional<BigDecimal> price = shown.price();
        return price.isPresent() ? JsonNode.createStringNode(price.get().toPlainString()) : JsonNode.nullNode();
    }
}
