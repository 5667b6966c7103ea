package dev.marginwise.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.margin.AccountFigures;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.CurvePoint;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.Warning;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The same positions in both modes. Decimals are strings: amounts (USDT) and fractions are rounded half to even to 8
 * decimals, prices likewise, but below 0.1 to 8 significant digits and at most 18 decimals.
 *
 * @param edition today's edition
 * @param rulebook hash of the rules of today's edition, which no figure depends on
 * @param language language of the texts
 * @param tiersAsOf the day of the exchange's tiers; its live page is the final source
 * @param assumptions what the figures take for granted, and all that they leave out
 * @param warnings what the owner of such an account should know; the figures are worked out all the same
 * @param positions in the order of the request
 * @param curve the account after each move of the shock, lowest first
 * @param notice what the figures are not
 * @param holding what holding costs; only where fees or funding were sent
 * @param replay what a day would have done; only where one was asked for
 */
@Serdeable.Serializable
@Schema(name = "Comparison")
public record MarginResponse(
        String edition,
        String rulebook,
        String language,

        @Schema(format = "date", example = "2026-03-19") String tiersAsOf,

        List<String> assumptions,
        List<WarningResponse> warnings,
        List<PositionResponse> positions,
        AccountResponse account,
        List<PointResponse> curve,
        String notice,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) HoldingResponse holding,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) DayReplayResponse replay) {

    public static MarginResponse of(
            Comparison compared, LocalDate tiersAsOf, MarginWords words, RuleBook book, Texts texts) {
        return new MarginResponse(
                book.edition(),
                book.hash(),
                texts.language(),
                tiersAsOf.toString(),
                words.assumptions(tiersAsOf),
                compared.warnings().stream()
                        .map(warning -> WarningResponse.of(warning, words))
                        .toList(),
                compared.positions().stream().map(PositionResponse::of).toList(),
                new AccountResponse(
                        AccountModeResponse.of(compared.isolated()), AccountModeResponse.of(compared.cross())),
                compared.curve().stream().map(PointResponse::of).toList(),
                texts.notice(),
                null,
                null);
    }

    /**
     * Something that a live account can show.
     *
     * @param pointer JSON pointer (RFC 6901) into the request
     * @param text one sentence for the owner of the account
     */
    @Serdeable.Serializable
    @Schema(name = "ComparisonWarning")
    record WarningResponse(String pointer, String text) {

        public static WarningResponse of(Warning warning, MarginWords words) {
            return new WarningResponse(warning.pointer(), words.of(warning.kind()));
        }
    }

    /**
     * One position in both modes.
     *
     * @param symbol as it was sent
     * @param side as it was sent
     * @param initialMargin USDT that opening it took
     * @param cross with all other symbols at their mark prices; legs of one symbol share the price
     * @param nearer the mode whose liquidation is nearer to the mark price
     */
    @Serdeable.Serializable
    @Schema(name = "ComparedPosition")
    record PositionResponse(
            @Schema(example = "BTCUSDT") String symbol,

            @Schema(
                    type = "string",
                    allowableValues = {"long", "short"})
            String side,

            @Schema(pattern = PlainDecimal.PATTERN, example = "600")
            String initialMargin,

            LiquidationResponse isolated,
            LiquidationResponse cross,

            @Schema(
                    type = "string",
                    allowableValues = {"isolated", "cross", "equal", "neither"})
            String nearer) {

        public static PositionResponse of(PositionComparison compared) {
            return new PositionResponse(
                    compared.position().symbol(),
                    compared.position().side().id(),
                    PlainDecimal.of(compared.initialMargin()),
                    LiquidationResponse.of(compared.isolated()),
                    LiquidationResponse.of(compared.cross()),
                    compared.nearer().id());
        }
    }

    /**
     * Where one mode liquidates a position, and what can be lost there.
     *
     * @param liquidationPrice null when no price liquidates it; when liquidation has begun already, the nearest price at
     *     which it would end
     * @param bankruptcyPrice the price at which nothing is left; null when there is none
     * @param distance from the mark price to the liquidation price, a fraction of the mark price; 0 when liquidation has
     *     begun already, null when no price liquidates it
     * @param atStake the most that can be lost, USDT: the isolated wallet, or the whole wallet
     * @param stopBeyondLiquidation true when a stop is set that comes too late
     */
    @Serdeable.Serializable
    @Schema(name = "ComparedLiquidation")
    record LiquidationResponse(
            @Nullable
            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = PlainDecimal.PATTERN, example = "54216.86746988")
            String liquidationPrice,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED, pattern = PlainDecimal.PATTERN, example = "54000")
            String bankruptcyPrice,

            @Nullable
            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = PlainDecimal.PATTERN, example = "0.09638554")
            String distance,

            @Schema(pattern = PlainDecimal.PATTERN, example = "600")
            String atStake,

            boolean stopBeyondLiquidation) {

        public static LiquidationResponse of(Liquidation liquidation) {
            return new LiquidationResponse(
                    liquidation.price().map(PlainDecimal::price).orElse(null),
                    liquidation.bankruptcy().map(PlainDecimal::price).orElse(null),
                    liquidation.distance().map(PlainDecimal::of).orElse(null),
                    PlainDecimal.of(liquidation.atStake()),
                    liquidation.stopBeyondLiquidation());
        }
    }

    /** The whole account in both modes. */
    @Serdeable.Serializable
    @Schema(name = "ComparedAccount")
    record AccountResponse(AccountModeResponse isolated, AccountModeResponse cross) {}

    /**
     * What one mode means for the whole account.
     *
     * @param atStake the most that the positions can lose, USDT
     * @param untouched what of the wallet they cannot reach, USDT
     * @param marginRatio maintenance margin over equity, a fraction, liquidation at 1; isolated, that of the position
     *     nearest to it. Null when no equity is left
     */
    @Serdeable.Serializable
    @Schema(name = "ComparedAccountMode")
    record AccountModeResponse(
            @Schema(pattern = PlainDecimal.PATTERN, example = "1200")
            String atStake,

            @Schema(pattern = PlainDecimal.PATTERN, example = "800")
            String untouched,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED, pattern = PlainDecimal.PATTERN, example = "0.04")
            String marginRatio) {

        public static AccountModeResponse of(AccountFigures figures) {
            return new AccountModeResponse(
                    PlainDecimal.of(figures.atStake()),
                    PlainDecimal.of(figures.untouched()),
                    figures.marginRatio().map(PlainDecimal::of).orElse(null));
        }
    }

    /**
     * The account after all prices moved straight from their mark prices by the same fraction.
     *
     * @param move a fraction of the mark prices
     * @param isolatedEquity wallet and unrealised profit, USDT, without what was liquidated on the way
     * @param crossEquity USDT; 0 once liquidated
     * @param isolatedLiquidated symbols of the positions liquidated on the way, each once
     * @param crossLiquidated whether the whole account was liquidated on the way
     */
    @Serdeable.Serializable
    @Schema(name = "ComparedMove")
    record PointResponse(
            @Schema(pattern = PlainDecimal.PATTERN, example = "-0.1")
            String move,

            @Schema(pattern = PlainDecimal.PATTERN, example = "800")
            String isolatedEquity,

            @Schema(pattern = PlainDecimal.PATTERN, example = "800")
            String crossEquity,

            List<String> isolatedLiquidated,
            boolean crossLiquidated) {

        public static PointResponse of(CurvePoint point) {
            return new PointResponse(
                    PlainDecimal.of(point.move()),
                    PlainDecimal.of(point.isolatedEquity()),
                    PlainDecimal.of(point.crossEquity()),
                    point.isolatedLiquidated(),
                    point.crossLiquidated());
        }
    }
}
