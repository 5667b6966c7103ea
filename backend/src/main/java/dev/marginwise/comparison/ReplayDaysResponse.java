package dev.marginwise.comparison;

import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.words.ReplayWords;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * The days that can be replayed.
 *
 * @param edition today's edition
 * @param rulebook hash of the rules of today's edition, which no figure depends on
 * @param language language of the texts
 * @param replays the latest first
 * @param notes what the figures are and what they are not
 */
@Serdeable.Serializable
@Schema(name = "Replays")
public record ReplayDaysResponse(
        String edition, String rulebook, String language, List<ReplayDayResponse> replays, List<String> notes) {

    public static ReplayDaysResponse of(ReplayDays days, RuleBook book, Texts texts) {
        ReplayWords words = ReplayWords.in(Locale.forLanguageTag(texts.language()));
        return new ReplayDaysResponse(
                book.edition(),
                book.hash(),
                texts.language(),
                days.days().stream()
                        .map(day -> ReplayDayResponse.of(day, words))
                        .toList(),
                words.notes());
    }

    /**
     * A day.
     *
     * @param id as a comparison takes it in {@code replay}
     * @param day in UTC
     * @param question what its replay answers
     * @param moves by coin; BTC and ETH are always there
     */
    @Serdeable.Serializable
    @Schema(name = "ReplayDay")
    record ReplayDayResponse(
            @Schema(example = "2025-10-10") String id,

            @Schema(format = "date", example = "2025-10-10") String day,

            String question,
            List<CoinMoveResponse> moves) {

        public static ReplayDayResponse of(ReplayDay day, ReplayWords words) {
            return new ReplayDayResponse(
                    day.id(),
                    day.date().toString(),
                    words.question(day),
                    day.moves().stream().map(CoinMoveResponse::of).toList());
        }
    }
}
