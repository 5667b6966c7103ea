package dev.marginwise.comparison;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.holding.HoldingCosts;
import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.margin.words.HoldingWords;
import dev.marginwise.margin.words.ReplayWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A request that was understood: the account, and what is asked for beside its comparison. */
record Asked(AccountReading.Understood account, Optional<HoldingTerms> holding, Optional<ReplayDay> replay) {

    /** The comparison with what is asked for beside it; the same where nothing is. */
    MarginResponse beside(MarginResponse compared, LocalDate tiersAsOf, Locale language) {
        Account known = account.account();
        return new MarginResponse(
                compared.edition(),
                compared.rulebook(),
                compared.language(),
                compared.tiersAsOf(),
                holding.map(terms -> HoldingWords.in(language).assumptions(tiersAsOf, terms))
                        .orElse(compared.assumptions()),
                compared.warnings(),
                compared.positions(),
                compared.account(),
                compared.curve(),
                compared.notice(),
                holding.map(terms -> HoldingResponse.of(HoldingCosts.of(known, terms)))
                        .orElse(null),
                replay.map(day -> DayReplayResponse.of(Replay.of(known, day), known, ReplayWords.in(language)))
                        .orElse(null));
    }
}
