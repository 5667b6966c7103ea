package dev.marginwise.questionnaire;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one probably meant, for "did you mean" in messages; never used to decide. */
public final class NearestName {
    private static final int LONGEST_COMPARED = 60;
    private final List<String> known;

    private NearestName(Collection<String> known) {
        this.known = List.copyOf(known);
    }

    public static NearestName among(Collection<String> known) {
        return new NearestName(known);
    }

    /**
     * The nearest known name, when at most a third of its letters differ. Capitals, and spaces or underscores in place of
     * hyphens, count as no difference, unless the names themselves differ in nothing else.
     */
    public Optional<String> to(String given) {
        if (given.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String wanted = plain(given);
        return known.stream()
                .filter(name -> distance(plain(name), wanted) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(plain(name), wanted))
                        .thenComparingInt(name -> distance(name, given)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Levenshtein's distance: the fewest letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
