package dev.marginwise.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.margin.Account;
import dev.marginwise.margin.AccountFigures;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.CurvePoint;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.Warning;
import dev.marginwise.margin.exchange.BesideOurs;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.holding.HoldingCosts;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.HoldingWords;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.margin.words.ReplayWords;
import dev.marginwise.margin.words.StatementWords;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same positions in both modes. Decimals are strings: amounts (of the margin asset) and fractions are rounded half
 * to even to 8 decimals, prices likewise, but below 0.1 to 8 significant digits and at most 18 decimals.
 *
 * @param edition today's edition
 * @param rulebook hash of the rules of today's edition, which no figure depends on
 * @param language language of the texts
 * @param tiersAsOf the day of the exchange's tiers; its live page is the final source
 * @param source where these tiers come from, in a sentence
 * @param marginAsset what the wallet and every amount is in, the margin asset of the positions
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

        String source,

        @Schema(example = "USDT") String marginAsset,

        List<String> assumptions,
        List<WarningResponse> warnings,
        List<PositionResponse> positions,
        AccountResponse account,
        List<PointResponse> curve,
        String notice,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) HoldingResponse holding,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) DayReplayResponse replay) {

    static MarginResponse of(Asked asked, TierSnapshot tiers, MarginWords words, RuleBook book, Texts texts) {
        Account account = asked.account().account();
        Comparison compared = asked.account().compare();
        Locale language = Locale.forLanguageTag(texts.language());
        return new MarginResponse(
                book.edition(),
                book.hash(),
                texts.language(),
                tiers.asOf().toString(),
                words.of(tiers.source()),
                account.marginAsset(),
                asked.holding()
                        .map(terms -> HoldingWords.in(language).assumptions(tiers, account.marginAsset(), terms))
                        .orElseGet(() -> words.assumptions(tiers, account.marginAsset())),
                compared.warnings().stream()
                        .map(warning -> WarningResponse.of(warning, words))
                        .toList(),
                positions(compared.positions(), asked.shown(), texts),
                new AccountResponse(
                        AccountModeResponse.of(compared.isolated()), AccountModeResponse.of(compared.cross())),
                compared.curve().stream().map(PointResponse::of).toList(),
                texts.notice(),
                asked.holding()
                        .map(terms -> HoldingResponse.of(HoldingCosts.of(account, terms)))
                        .orElse(null),
                asked.replay()
                        .map(day -> DayReplayResponse.of(Replay.of(account, day), account, ReplayWords.in(language)))
                        .orElse(null));
    }

    private static List<PositionResponse> positions(
            List<PositionComparison> compared, List<ExchangeFigures> shown, Texts texts) {
        StatementWords words = StatementWords.in(Locale.forLanguageTag(texts.language()));
        List<PositionResponse> positions = new ArrayList<>();
        for (int index = 0; index < compared.size(); index++) {
            BesideOurs beside = new BesideOurs(shown.get(index), compared.get(index));
            positions.add(PositionResponse.of(
                    compared.get(index), beside.theirs().isEmpty() ? null : ExchangeResponse.of(beside, words)));
        }
        return positions;
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

    /** The whole account in both modes. */
    @Serdeable.Serializable
    @Schema(name = "ComparedAccount")
    record AccountResponse(AccountModeResponse isolated, AccountModeResponse cross) {}

    /**
     * What one mode means for the whole account.
     *
     * @param atStake the most that the positions can lose, in the margin asset
     * @param untouched what of the wallet they cannot reach
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
     * @param isolatedEquity wallet and unrealised profit, in the margin asset, without what was liquidated on the way
     * @param crossEquity wallet and unrealised profit likewise; 0 once liquidated
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
