package dev.marginwise.comparison;

import dev.marginwise.comparison.MarginRequest.Decimal;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.words.Sentence;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the exchange itself shows of a position, given back beside our figures. Nothing is worked out from it. */
@Schema(name = "ExchangeFigures")
record ExchangeRequest(
        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                type = "string",
                allowableValues = {"isolated", "cross"},
                description = "the mode that holds now")
        String mode,

        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                type = "string",
                nullable = true,
                example = "54216.87",
                description =
                        "the liquidation price in that mode, a decimal as a string or a number; null or 0 when the"
                                + " exchange shows none")
        String liquidationPrice,

        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                description = "unrealised profit in the margin asset; negative for a loss")
        Decimal unrealizedProfit) {
    private static final List<String> MODES =
            Arrays.stream(MarginMode.values()).map(MarginMode::id).toList();

    /** Reads the field strictly; what is wrong in it goes to the problems of the body. */
    static ExchangeFigures read(JsonField field, MarginWords words) {
        if (!field.isThere()) {
            return ExchangeFigures.NONE;
        }
        JsonFields fields = field.fields("mode", "liquidationPrice", "unrealizedProfit");
        JsonField liquidation = fields.optional("liquidationPrice");
        return new ExchangeFigures(
                fields.optional("mode").oneOf(MODES).flatMap(MarginMode::of),
                liquidation.isNull() ? Optional.of(ShownPrice.NONE) : price(liquidation, words),
                number(fields.optional("unrealizedProfit"), words));
    }

    private static Optional<ShownPrice> price(JsonField field, MarginWords words) {
        Optional<BigDecimal> price = number(field, words);
        if (price.filter(figure -> figure.signum() < 0).isPresent()) {
            refuse(field, FigureProblem.Kind.NEGATIVE, words);
            return Optional.empty();
        }
        return price.map(ShownPrice::of);
    }

    private static Optional<BigDecimal> number(JsonField field, MarginWords words) {
        Optional<String> text = field.decimalText();
        if (text.filter(digits -> !Figure.isNumber(digits)).isPresent()) {
            refuse(field, FigureProblem.Kind.NOT_A_NUMBER, words);
            return Optional.empty();
        }
        if (text.filter(digits -> !Figure.isShort(digits)).isPresent()) {
            refuse(field, FigureProblem.Kind.TOO_LONG, words);
            return Optional.empty();
        }
        return text.map(Figure::of);
    }

    private static void refuse(JsonField field, FigureProblem.Kind kind, MarginWords words) {
        field.refuse(Sentence.plain(words.of(new FigureProblem(field.pointer(), kind, List.of(), List.of()))));
    }
}
