package dev.marginwise.margin.words;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.words.Bundle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** What is said of a day that is replayed, in one language; from {@code i18n/replay*.properties}. Thread-safe. */
public final class ReplayWords {
    private static final List<String> NOTES = List.of("prices", "venues", "order", "past");

    private final Bundle bundle;

    private ReplayWords(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The words for a language; English where it has no file of its own. */
    public static ReplayWords in(Locale language) {
        return new ReplayWords(Bundle.of("replay", language));
    }

    /** {@code 10 October 2025}. */
    public String date(LocalDate day) {
        DateTimeFormatter format = bundle.language().equals(Locale.SIMPLIFIED_CHINESE)
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.SIMPLIFIED_CHINESE)
                : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
        return format.format(day);
    }

    /** {@code What would 10 October 2025 have done to these positions?} */
    public String question(ReplayDay day) {
        return bundle.filled("question", date(day.date()));
    }

    /** What it would have done in each mode, in a few sentences. */
    public String told(Replay replay, Account account) {
        List<String> gone = replay.isolated().liquidated().stream()
                .map(index -> account.positions().get(index).symbol())
                .distinct()
                .toList();
        String isolated = gone.isEmpty()
                ? bundle.filled("isolated.none", amount(replay.isolated().equity()), account.marginAsset())
                : bundle.filled(
                        "isolated.some", listed(gone), amount(replay.isolated().equity()), account.marginAsset());
        String cross = replay.cross().liquidated().isEmpty()
                ? bundle.filled("cross.none", amount(replay.cross().equity()), account.marginAsset())
                : bundle.filled("cross.gone");
        String both = bundle.filled("both", isolated, cross);
        return replay.notMoved().isEmpty()
                ? both
                : bundle.filled("both", both, bundle.filled("not-moved", listed(replay.notMoved())));
    }

    /** What the figures are and what they are not, a sentence each. */
    public List<String> notes() {
        return NOTES.stream().map(id -> bundle.filled("note." + id)).toList();
    }

    private String listed(List<String> symbols) {
        return symbols.stream()
                .reduce((one, next) -> bundle.filled("listed", one, next))
                .orElse("");
    }

    /** Of the margin asset, to the cent, grouped as the language does. */
    private String amount(BigDecimal amount) {
        return bundle.filled("amount", amount.setScale(2, RoundingMode.HALF_EVEN));
    }
}
