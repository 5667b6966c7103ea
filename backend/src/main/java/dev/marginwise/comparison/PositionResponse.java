package dev.marginwise.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.PositionComparison;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * One position in both modes.
 *
 * @param symbol as it was sent
 * @param side as it was sent
 * @param initialMargin what opening it took, in the margin asset
 * @param cross with all other symbols at their mark prices; legs of one symbol share the price
 * @param nearer the mode whose liquidation is nearer to the mark price
 * @param exchange what the exchange shows of it, and how far that is from our figure for its mode; left out where
 *     nothing of it was sent
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
        String nearer,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) ExchangeResponse exchange) {

    public static PositionResponse of(PositionComparison compared, @Nullable ExchangeResponse exchange) {
        return new PositionResponse(
                compared.position().symbol(),
                compared.position().side().id(),
                PlainDecimal.of(compared.initialMargin()),
                LiquidationResponse.of(compared.isolated()),
                LiquidationResponse.of(compared.cross()),
                compared.nearer().id(),
                exchange);
    }

    /**
     * Where one mode liquidates a position, and what can be lost there.
     *
     * @param liquidationPrice null when no price liquidates it; when liquidation has begun already, the nearest price at
     *     which it would end
     * @param bankruptcyPrice the price at which nothing is left; null when there is none
     * @param distance from the mark price to the liquidation price, a fraction of the mark price; 0 when liquidation has
     *     begun already, null when no price liquidates it
     * @param atStake the most that can be lost: the isolated wallet, or the whole wallet
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
}
