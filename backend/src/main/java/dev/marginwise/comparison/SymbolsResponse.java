package dev.marginwise.comparison;

import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * The symbols that a comparison knows without tiers of their own.
 *
 * @param edition today's edition
 * @param rulebook hash of the rules of today's edition, which no tier depends on
 * @param language language of the texts
 * @param tiersAsOf the day of the exchange's tiers; its live page is the final source
 * @param source where these tiers come from, in a sentence
 * @param symbols as the exchange writes them, in the order of the table
 */
@Serdeable.Serializable
@Schema(name = "Symbols")
public record SymbolsResponse(
        String edition,
        String rulebook,
        String language,

        @Schema(format = "date", example = "2026-03-19") String tiersAsOf,

        String source,
        List<String> symbols) {

    public static SymbolsResponse of(TierSnapshot tiers, RuleBook book, Texts texts) {
        return new SymbolsResponse(
                book.edition(),
                book.hash(),
                texts.language(),
                tiers.asOf().toString(),
                MarginWords.in(Locale.forLanguageTag(texts.language())).of(tiers.source()),
                tiers.symbols());
    }
}
