package dev.marginwise.comparison;

import dev.marginwise.json.JsonBody;
import dev.marginwise.margin.reading.AccountReader;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Compares accounts as they are sent, by the tiers that are in force. */
@Singleton
public final class Comparisons {
    private final TierSnapshot tiers;
    private final AccountReader reader;
    private final ReplayDays days;

    Comparisons(TierSnapshot tiers, ReplayDays days) {
        this.tiers = tiers;
        this.days = days;
        this.reader = new AccountReader(tiers);
    }

    /**
     * Reads an account strictly and tells its comparison in the language of the texts.
     *
     * @param book today's edition, which the answer names and no figure depends on
     * @throws dev.marginwise.problem.ProblemException comparison-invalid, with every bad field
     */
    public MarginResponse of(JsonBody body, RuleBook book, Texts texts) {
        MarginWords words = MarginWords.in(Locale.forLanguageTag(texts.language()));
        Asked asked = MarginRequest.read(body, reader, days, words);
        MarginResponse compared = MarginResponse.of(asked.account().compare(), tiers.asOf(), words, book, texts);
        return asked.beside(compared, tiers.asOf(), Locale.forLanguageTag(texts.language()));
    }
}
