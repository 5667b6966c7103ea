package dev.marginwise.comparison;

import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.replay.ReplayDay;
import java.util.List;
import java.util.Optional;

/**
 * A request that was understood: the account, and what is asked for beside its comparison.
 *
 * @param shown what the exchange shows of each position, in the order of the account
 */
record Asked(
        AccountReading.Understood account,
        List<ExchangeFigures> shown,
        Optional<HoldingTerms> holding,
        Optional<ReplayDay> replay) {
    Asked {
        shown = List.copyOf(shown);
    }
}
