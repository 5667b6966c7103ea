package dev.marginwise.comparison;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.words.ReplayWords;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a day that was would have done to these positions; there when one was asked for. Every price goes straight from its
 * mark by the move of its own coin, all together. It says nothing of days to come.
 *
 * @param id of the day
 * @param day in UTC
 * @param moves by coin
 * @param events what is liquidated on the way, in its order
 * @param notMoved symbols without a figure of that day; they stay at their mark prices
 * @param text what it would have done, in a few sentences
 * @param notes what the figures are and what they are not
 */
@Serdeable.Serializable
@Schema(name = "DayReplay")
public record DayReplayResponse(
        @Schema(example = "2025-10-10") String id,

        @Schema(format = "date", example = "2025-10-10") String day,

        List<CoinMoveResponse> moves,
        List<EventResponse> events,
        LeftResponse isolated,
        LeftResponse cross,
        List<String> notMoved,
        String text,
        List<String> notes) {

    static DayReplayResponse of(Replay replay, Account account, ReplayWords words) {
        return new DayReplayResponse(
                replay.day().id(),
                replay.day().date().toString(),
                replay.day().moves().stream().map(CoinMoveResponse::of).toList(),
                replay.events().stream()
                        .map(event -> EventResponse.of(event, account))
                        .toList(),
                LeftResponse.of(replay.isolated(), account),
                LeftResponse.of(replay.cross(), account),
                replay.notMoved(),
                words.told(replay, account),
                words.notes());
    }

    private static List<String> symbols(List<Integer> positions, Account account) {
        return positions.stream()
                .map(index -> account.positions().get(index).symbol())
                .distinct()
                .toList();
    }

    /**
     * A liquidation on the way.
     *
     * @param share of the way: 0 at the mark prices already, 1 at the end of the day's move
     * @param mode in which mode
     * @param symbols one in isolated mode, all in cross mode, each once
     * @param positions their indices in the request
     */
    @Serdeable.Serializable
    @Schema(name = "ReplayEvent")
    record EventResponse(
            @Schema(pattern = PlainDecimal.PATTERN, example = "0.45902605")
            String share,

            @Schema(
                    type = "string",
                    allowableValues = {"isolated", "cross"})
            String mode,

            List<String> symbols,
            List<Integer> positions) {

        public static EventResponse of(Replay.Event event, Account account) {
            return new EventResponse(
                    PlainDecimal.of(event.share()),
                    event.mode().id(),
                    DayReplayResponse.symbols(event.positions(), account),
                    event.positions());
        }
    }

    /**
     * What is left in one mode.
     *
     * @param equity wallet and unrealised profit at the end of the way, USDT, without what was liquidated; 0 once a cross
     *     account is liquidated
     * @param liquidated symbols of the positions that are gone, each once
     */
    @Serdeable.Serializable
    @Schema(name = "ReplayMode")
    record LeftResponse(
            @Schema(pattern = PlainDecimal.PATTERN, example = "800")
            String equity,

            List<String> liquidated) {

        public static LeftResponse of(Replay.Left left, Account account) {
            return new LeftResponse(
                    PlainDecimal.of(left.equity()), DayReplayResponse.symbols(left.liquidated(), account));
        }
    }
}
