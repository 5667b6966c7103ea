package dev.marginwise.comparison;

import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.replay.ReplayDay;
import java.util.Optional;

/** A request that was understood: the account, and what is asked for beside its comparison. */
record Asked(AccountReading.Understood account, Optional<HoldingTerms> holding, Optional<ReplayDay> replay) {}
