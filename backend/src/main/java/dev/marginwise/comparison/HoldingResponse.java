package dev.marginwise.comparison;

import dev.marginwise.margin.holding.Held;
import dev.marginwise.margin.holding.HeldPosition;
import dev.marginwise.margin.holding.HoldingCosts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/**
 * What holding costs at the fee and the funding rate that were sent, all prices at their marks; there when fees or funding
 * were sent. What was not sent counts as none. Assumptions say the rest.
 *
 * @param fundingPayments how often funding is paid: once for each whole interval of the time held
 * @param positions in the order of the request
 */
@Serdeable.Serializable
@Schema(name = "Holding")
public record HoldingResponse(int fundingPayments, List<HeldPositionResponse> positions, HeldAccountResponse account) {

    static HoldingResponse of(HoldingCosts costs) {
        return new HoldingResponse(
                costs.terms().payments(),
                costs.positions().stream().map(HeldPositionResponse::of).toList(),
                HeldAccountResponse.of(costs));
    }

    /**
     * One position.
     *
     * @param symbol as it was sent
     * @param side as it was sent
     * @param openingFee USDT, at the entry price; taken to be paid already
     * @param closingFee USDT, at the mark price
     * @param funding USDT paid over the time held; negative when received
     */
    @Serdeable.Serializable
    @Schema(name = "HeldPosition")
    record HeldPositionResponse(
            @Schema(example = "BTCUSDT") String symbol,

            @Schema(
                    type = "string",
                    allowableValues = {"long", "short"})
            String side,

            @Schema(pattern = PlainDecimal.PATTERN, example = "3")
            String openingFee,

            @Schema(pattern = PlainDecimal.PATTERN, example = "3")
            String closingFee,

            @Schema(pattern = PlainDecimal.PATTERN, example = "12.6")
            String funding,

            HeldModeResponse isolated,
            HeldModeResponse cross) {

        public static HeldPositionResponse of(HeldPosition held) {
            return new HeldPositionResponse(
                    held.position().symbol(),
                    held.position().side().id(),
                    PlainDecimal.of(held.openingFee()),
                    PlainDecimal.of(held.closingFee()),
                    PlainDecimal.of(held.funding()),
                    HeldModeResponse.of(held.isolated()),
                    HeldModeResponse.of(held.cross()));
        }
    }

    /**
     * A position after the time held, in one mode.
     *
     * @param wallet USDT that funding leaves in its isolated wallet, or in the whole wallet; never negative
     * @param liquidationPrice after the time held; null when no price liquidates it, or liquidation has begun
     * @param over true when liquidation has begun at the mark prices, or funding has eaten the wallet
     * @param closingFee USDT of closing at the liquidation price of now; null when there is none
     */
    @Serdeable.Serializable
    @Schema(name = "HeldMode")
    record HeldModeResponse(
            @Schema(pattern = PlainDecimal.PATTERN, example = "587.4")
            String wallet,

            @Nullable
            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = PlainDecimal.PATTERN, example = "54343.37349398")
            String liquidationPrice,

            boolean over,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED, pattern = PlainDecimal.PATTERN, example = "2.71")
            String closingFee) {

        public static HeldModeResponse of(Held held) {
            return new HeldModeResponse(
                    PlainDecimal.of(held.wallet()),
                    held.price().map(PlainDecimal::price).orElse(null),
                    held.over(),
                    held.closingFee().map(PlainDecimal::of).orElse(null));
        }
    }

    /**
     * All positions together, USDT.
     *
     * @param openingFees for opening all positions
     * @param closingFees for closing them at their marks
     * @param funding paid over the time held; negative when received
     * @param total fees and funding; negative when more is received than paid
     * @param isolatedWallets what funding leaves in all isolated wallets
     * @param wallet what funding leaves of the whole wallet
     */
    @Serdeable.Serializable
    @Schema(name = "HeldAccount")
    record HeldAccountResponse(
            @Schema(pattern = PlainDecimal.PATTERN, example = "6")
            String openingFees,

            @Schema(pattern = PlainDecimal.PATTERN, example = "6")
            String closingFees,

            @Schema(pattern = PlainDecimal.PATTERN, example = "25.2")
            String funding,

            @Schema(pattern = PlainDecimal.PATTERN, example = "37.2")
            String total,

            @Schema(pattern = PlainDecimal.PATTERN, example = "1174.8")
            String isolatedWallets,

            @Schema(pattern = PlainDecimal.PATTERN, example = "1974.8")
            String wallet) {

        public static HeldAccountResponse of(HoldingCosts costs) {
            return new HeldAccountResponse(
                    PlainDecimal.of(costs.openingFees()),
                    PlainDecimal.of(costs.closingFees()),
                    PlainDecimal.of(costs.funding()),
                    PlainDecimal.of(costs.total()),
                    PlainDecimal.of(costs.isolatedWallets()),
                    PlainDecimal.of(costs.wallet()));
        }
    }
}
