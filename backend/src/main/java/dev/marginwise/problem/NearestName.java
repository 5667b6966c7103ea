package dev.marginwise.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name a wrong one was meant to be. */
public final class NearestName {
    /** Longer names are not slips of the pen, and comparing them would be work for an attacker to order. */
    private static final int LONGEST = 64;

    private NearestName() {}

    /** The known name that takes the fewest keystrokes to reach, if that is at most a third of its length. */
    public static Optional<String> to(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) return Optional.empty();
        return known.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    static String hint(String wrong, Collection<String> known) {
        return to(wrong, known)
                .map(name -> " Did you mean '%s'?".formatted(name))
                .orElse("");
    }

    /** Levenshtein's distance, ignoring case. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (same(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
