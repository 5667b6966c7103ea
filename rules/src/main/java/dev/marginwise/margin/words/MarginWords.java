package dev.marginwise.margin.words;

import dev.marginwise.margin.Warning;
import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.tiers.TierSource;
import dev.marginwise.words.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said beside the figures of a comparison, in one language: warnings, refusals, and what the figures leave out;
 * from {@code i18n/margin*.properties}. Every door says it in these words. A missing key is thrown as
 * {@link java.util.MissingResourceException}. Thread-safe.
 */
public final class MarginWords {
    /** In the order of telling: what was taken for granted first, then what was left out. */
    private static final List<String> ASSUMPTIONS = List.of(
            "mark-price",
            "others-at-mark",
            "moves-together",
            "fees",
            "funding",
            "liquidation-fee",
            "partial-liquidation",
            "deleveraging",
            "slippage",
            "closing-order",
            "multi-assets");

    private final Bundle bundle;

    private MarginWords(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The words for a language; English where it has no file of its own, whatever language the machine is set to. */
    public static MarginWords in(Locale language) {
        return new MarginWords(Bundle.of("margin", language));
    }

    /** What is wrong with a figure, and what to write instead. */
    public String of(FigureProblem problem) {
        return bundle.filled("problem." + problem.kind().id(), problem.named().toArray());
    }

    /** What the owner of an account should know. */
    public String of(Warning.Kind kind) {
        return bundle.filled("warning." + kind.id());
    }

    /** Where tiers come from, in a sentence. */
    public String of(TierSource source) {
        return bundle.filled("source." + source.id());
    }

    /** Of which day tiers are and where they come from, in sentences. */
    public List<String> basis(TierSnapshot tiers) {
        return List.of(bundle.filled("assumption.tiers", tiers.asOf().toString()), of(tiers.source()));
    }

    /**
     * What every comparison takes for granted and what it leaves out, in sentences, date and source of the tiers first.
     *
     * @param marginAsset what the wallet holds, such as USDT
     */
    public List<String> assumptions(TierSnapshot tiers, String marginAsset) {
        return assumptions(tiers, marginAsset, Set.of());
    }

    /**
     * The same where some of it is not left out.
     *
     * @param reckoned {@code fees}, {@code funding}: what others say more of
     */
    List<String> assumptions(TierSnapshot tiers, String marginAsset, Set<String> reckoned) {
        return Stream.concat(
                        basis(tiers).stream(),
                        ASSUMPTIONS.stream()
                                .filter(id -> !reckoned.contains(id))
                                .map(id -> bundle.filled("assumption." + id, marginAsset)))
                .toList();
    }

    /** Says that this many fields were refused, and that nothing was worked out. */
    public String refused(int fields) {
        return bundle.filled(fields == 1 ? "refused.one" : "refused.other", fields);
    }
}
