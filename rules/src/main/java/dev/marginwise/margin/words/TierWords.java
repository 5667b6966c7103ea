package dev.marginwise.margin.words;

import dev.marginwise.margin.tiers.TierFault;
import dev.marginwise.margin.tiers.TierFileReading;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.tiers.TierSource;
import dev.marginwise.words.Bundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a file of tiers, in English, as whoever runs the service reads it; from {@code i18n/command*}. */
public final class TierWords {
    private static final Bundle WORDS = Bundle.of("command", Locale.ENGLISH);

    private TierWords() {}

    /** {@code line 4, BTCUSDT, tier 3: Its rate of 0.01 does not rise; the tier before has 0.01.} */
    public static String of(TierFault fault) {
        String sentence =
                WORDS.filled("tiers.fault." + fault.kind().id(), fault.named().toArray());
        List<String> place = new ArrayList<>();
        fault.place().line().ifPresent(line -> place.add("line " + line));
        fault.place().symbol().ifPresent(place::add);
        fault.place().tier().ifPresent(tier -> place.add("tier " + tier));
        return place.isEmpty() ? sentence : String.join(", ", place) + ": " + sentence;
    }

    /** Why a file is not used, in one sentence: its fault, or the first of several. */
    public static String refused(Path file, List<TierFault> faults) {
        String first = of(faults.get(0));
        return faults.size() == 1
                ? WORDS.filled("tiers.refused", file, first)
                : WORDS.filled("tiers.refused.more", file, faults.size(), first);
    }

    public static String unreadable(String file, String reason) {
        return WORDS.filled("tiers.unreadable", file, reason);
    }

    /** What is wrong with a change, and which tiers hold all the same. */
    public static String kept(String trouble, TierSnapshot inForce) {
        return WORDS.filled("tiers.kept", trouble, inForce.asOf().toString());
    }

    public static String inForce(TierSnapshot tiers) {
        return WORDS.filled(
                "tiers.in-force", tiers.asOf().toString(), tiers.symbols().size(), kind(tiers.source()));
    }

    /** What kind of file it is, within a sentence. */
    public static String kind(TierSource source) {
        return WORDS.filled("tiers.kind." + source.id());
    }

    /** What a file holds, a line each, its faults included. */
    public static List<String> told(Path file, TierFileReading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.filled(
                "tiers.file",
                file,
                reading.source().map(TierWords::kind).orElseGet(() -> WORDS.filled("tiers.kind.unknown"))));
        if (reading.source().isPresent()) {
            lines.add(WORDS.filled("tiers.holds", reading.symbols(), reading.tiers()));
            reading.asOf()
                    .ifPresent(day -> lines.add(WORDS.filled(
                            reading.source().get() == TierSource.TABLE ? "tiers.day.named" : "tiers.day.changed",
                            day.toString())));
        }
        listed("tiers.passed-over", reading.unknownFields()).ifPresent(lines::add);
        listed("tiers.coin-margined", reading.coinMargined()).ifPresent(lines::add);
        listed("tiers.multiplied", reading.multiplied()).ifPresent(lines::add);
        reading.faults().forEach(fault -> lines.add(of(fault)));
        return lines;
    }

    private static Optional<String> listed(String key, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(WORDS.filled(key, String.join(", ", names)));
    }

    /** Says in the end whether a service would use the file. */
    public static String verdict(Path file, List<TierFault> faults) {
        return faults.isEmpty() ? WORDS.filled("tiers.good") : WORDS.filled("tiers.bad", file, faults.size());
    }
}
