package dev.marginwise.margin.words;

import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.words.Bundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said of the costs of holding, in one language; from {@code i18n/holding*.properties}. Thread-safe. */
public final class HoldingWords {
    private static final List<String> OF_FUNDING = List.of("funding", "settlement", "wallets", "elsewhere");

    private final Bundle bundle;
    private final MarginWords margin;

    private HoldingWords(Bundle bundle, MarginWords margin) {
        this.bundle = bundle;
        this.margin = margin;
    }

    /** The words for a language; English where it has no file of its own. */
    public static HoldingWords in(Locale language) {
        return new HoldingWords(Bundle.of("holding", language), MarginWords.in(language));
    }

    /**
     * What a comparison with these costs takes for granted and leaves out: what is reckoned is no longer among what is left
     * out.
     */
    public List<String> assumptions(TierSnapshot tiers, String marginAsset, HoldingTerms terms) {
        Set<String> reckoned = new HashSet<>();
        List<String> more = new ArrayList<>();
        if (terms.taker().isPresent()) {
            reckoned.add("fees");
            more.add(bundle.filled("assumption.fees"));
        }
        if (terms.funding().isPresent()) {
            reckoned.add("funding");
            OF_FUNDING.forEach(id -> more.add(bundle.filled("assumption." + id)));
        }
        List<String> all = new ArrayList<>(margin.assumptions(tiers, marginAsset, reckoned));
        all.addAll(more);
        return all;
    }
}
