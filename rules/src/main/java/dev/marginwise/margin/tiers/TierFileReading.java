package dev.marginwise.margin.tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file of tiers holds, and everything that is wrong with it.
 *
 * @param source which kind of file it is; empty when that cannot be told
 * @param asOf the day of its tiers: the one it names, else the day it was changed last; empty without a usable one
 * @param symbols how many it lists
 * @param tiers how many it lists, unreadable ones included
 * @param faults in the order of the file, those that come from comparing tiers last
 * @param unknownFields names that were passed over, sorted
 * @param coinMargined contracts that were left out, because other arithmetic holds for them
 * @param multiplied symbols whose amounts were multiplied by a coefficient of the account, with it
 * @param snapshot the table; empty as soon as there is a fault
 */
public record TierFileReading(
        Optional<TierSource> source,
        Optional<LocalDate> asOf,
        int symbols,
        int tiers,
        List<TierFault> faults,
        List<String> unknownFields,
        List<String> coinMargined,
        List<String> multiplied,
        Optional<TierSnapshot> snapshot) {
    public TierFileReading {
        faults = List.copyOf(faults);
        unknownFields = List.copyOf(unknownFields);
        coinMargined = List.copyOf(coinMargined);
        multiplied = List.copyOf(multiplied);
    }
}
