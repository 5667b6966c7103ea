package dev.marginwise.comparison;

import dev.marginwise.margin.replay.Candle;
import dev.marginwise.margin.replay.CoinMove;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How far a coin went on a day.
 *
 * @param coin as in the symbol of its contract
 * @param move from the price at which the day opened to its lowest or highest, a fraction: the milder of both sources
 * @param sources two that agree within 2 % of the move
 */
@Serdeable.Serializable
@Schema(name = "ReplayMove")
public record CoinMoveResponse(
        @Schema(example = "BTC") String coin,

        @Schema(pattern = PlainDecimal.PATTERN, example = "-0.1406")
        String move,

        List<CandleResponse> sources) {

    static CoinMoveResponse of(CoinMove move) {
        return new CoinMoveResponse(
                move.coin(),
                PlainDecimal.of(move.move()),
                move.sources().stream().map(CandleResponse::of).toList());
    }

    /**
     * The day as one source has it, in last prices, USD or USDT.
     *
     * @param venue whose prices they are
     * @param open the price at which the day begins
     * @param extreme the lowest price of a day that fell, the highest of one that rose
     * @param move from the open to the extreme, a fraction of the open
     * @param url where it can be read
     */
    @Serdeable.Serializable
    @Schema(name = "ReplaySource")
    record CandleResponse(
            @Schema(example = "Binance") String venue,

            @Schema(pattern = PlainDecimal.PATTERN, example = "58161")
            String open,

            @Schema(pattern = PlainDecimal.PATTERN, example = "49000")
            String extreme,

            @Schema(pattern = PlainDecimal.PATTERN, example = "-0.15751105")
            String move,

            @Schema(format = "uri") String url) {

        public static CandleResponse of(Candle candle) {
            return new CandleResponse(
                    candle.venue(),
                    PlainDecimal.of(candle.open()),
                    PlainDecimal.of(candle.extreme()),
                    PlainDecimal.of(candle.move()),
                    candle.address());
        }
    }
}
