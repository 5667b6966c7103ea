package dev.marginwise.pages.guide;

import dev.marginwise.guide.FrequentQuestion;
import dev.marginwise.guide.GlossaryEntry;
import dev.marginwise.guide.Guide;
import dev.marginwise.pages.site.Guides;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds glossary entries and questions by a part of what they say, in any language of the guide: 爆仓 finds liquidation on
 * the English page too. Upper and lower case, and wide and narrow letters, are the same. Thread-safe.
 */
@Singleton
final class GuideSearch {
    /** A longer query is cut: no entry says so much in one go. */
    private static final int LONGEST = 100;

    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();

    GuideSearch(Guides guides) {
        for (Guide guide : guides.inEveryLanguage()) {
            guide.glossary().forEach(entry -> terms.merge(entry.id(), said(entry), GuideSearch::both));
            guide.questions().forEach(asked -> questions.merge(asked.id(), said(asked), GuideSearch::both));
        }
    }

    /** Whether the entry of this id says so: its headword, what else it is called, its meaning or its explanation. */
    Predicate<String> terms(String query) {
        return holding(terms, query);
    }

    /** Whether the question of this id, or its answer, says so. */
    Predicate<String> questions(String query) {
        return holding(questions, query);
    }

    /** The query as it is shown and looked for: without space around it, and cut. */
    static String query(String given) {
        String stripped = given.strip();
        return stripped.substring(
                0, stripped.offsetByCodePoints(0, Math.min(LONGEST, stripped.codePointCount(0, stripped.length()))));
    }

    private static Predicate<String> holding(Map<String, String> said, String query) {
        String sought = alike(query);
        return id -> said.getOrDefault(id, "").contains(sought);
    }

    private static String said(GlossaryEntry entry) {
        return alike(String.join(
                "\n",
                entry.term().term(),
                String.join("\n", entry.term().also()),
                entry.term().meaning(),
                entry.explanation().plain()));
    }

    private static String said(FrequentQuestion asked) {
        return alike(asked.question() + "\n" + asked.answer().plain());
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }

    private static String alike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
