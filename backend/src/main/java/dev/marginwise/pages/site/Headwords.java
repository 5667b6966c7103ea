package dev.marginwise.pages.site;

import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the glossary's headwords in running text, the longest first: where {@code margin mode} stands, {@code margin}
 * does not. A headword is what its entry is called, up to the first comma ({@code stop-loss, or stop} is found as
 * stop-loss alone, since stop is also an everyday verb), and each word that the entry says also stands for it. Latin
 * letters are found as whole words, in the plural too.
 */
public final class Headwords {
    private final Map<String, Texts.Term> glossary;
    private final Map<String, String> ids = new HashMap<>();
    private final Pattern anyOfThem;

    private Headwords(Map<String, Texts.Term> glossary) {
        this.glossary = glossary;
        glossary.forEach((id, term) -> {
            ids.put(headword(term), id);
            term.also().forEach(word -> ids.put(word.toLowerCase(Locale.ROOT), id));
        });
        this.anyOfThem = Pattern.compile(
                ids.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Headwords::asAWord)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    /** Those of an edition's glossary in one language, by the ids of their terms. */
    public static Headwords of(Map<String, Texts.Term> glossary) {
        return new Headwords(glossary);
    }

    /** What the glossary says of a term; empty for one that it does not have. */
    Optional<Texts.Term> term(String id) {
        return Optional.ofNullable(glossary.get(id));
    }

    private static String headword(Texts.Term term) {
        return term.term().split(",", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Chinese is written without spaces, so only beside a Latin letter can a word be told from a part of one. */
    private static String asAWord(String headword) {
        boolean latin = headword.matches(".*[a-z]");
        return latin
                ? "(?<![\\p{IsLatin}\\d-])" + Pattern.quote(headword) + "(?=s?(?![\\p{IsLatin}\\d-]))s?"
                : Pattern.quote(headword);
    }

    /** The text with every headword in it marked. */
    Prose in(String text) {
        List<Prose.Part> parts = new ArrayList<>();
        Matcher found = anyOfThem.matcher(text);
        int end = 0;
        while (found.find()) {
            parts.add(new Prose.Part(text.substring(end, found.start()), Optional.empty()));
            parts.add(new Prose.Part(found.group(), Optional.of(id(found.group()))));
            end = found.end();
        }
        parts.add(new Prose.Part(text.substring(end), Optional.empty()));
        return new Prose(parts);
    }

    private String id(String found) {
        String word = found.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ids.get(word))
                .or(() -> Optional.ofNullable(ids.get(word.replaceFirst("s$", ""))))
                .orElseThrow();
    }
}
