package dev.marginwise.words;

import java.util.List;
import java.util.Locale;

/**
 * Something to be said once the reader's language is known. A value of a sentence may be a sentence itself; numbers are
 * written without grouping, since most of them are counts, bounds and places that somebody will look for.
 */
public sealed interface Sentence {

    /** What it says in this language. */
    String in(Locale language);

    /** The text under a key of {@code i18n/api.properties}, with its places filled. */
    static Sentence of(String key, Object... values) {
        return new Keyed(key, List.of(values));
    }

    /** What reads the same in every language, such as an id. */
    static Sentence plain(String text) {
        return new Plain(text);
    }

    /** All parts in one, each joined to those before it by the text under the key; at least one. */
    static Sentence joined(String key, List<? extends Sentence> parts) {
        Sentence whole = parts.get(0);
        for (Sentence next : parts.subList(1, parts.size())) {
            whole = of(key, whole, next);
        }
        return whole;
    }

    /** Ids and the like, joined likewise. */
    static Sentence listed(String key, List<String> ids) {
        return joined(key, ids.stream().map(Sentence::plain).toList());
    }

    record Keyed(String key, List<Object> values) implements Sentence {
        public Keyed {
            values = List.copyOf(values);
        }

        @Override
        public String in(Locale language) {
            Object[] said = values.stream()
                    .map(value -> value instanceof Sentence part ? part.in(language) : String.valueOf(value))
                    .toArray();
            return Bundle.of("api", language).filled(key, said);
        }
    }

    record Plain(String text) implements Sentence {
        @Override
        public String in(Locale language) {
            return text;
        }
    }
}
