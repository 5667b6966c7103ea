package dev.marginwise.pages.site;

import dev.marginwise.rulebook.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one page speaks: the interface words of its language, and running text in which a term of the glossary is explained
 * where the page first uses it. A template is given one and hands it on to its parts; running text is to be asked for in
 * the order in which the page is read. One per rendering; not thread-safe.
 */
public final class Voice {
    private static final Pattern LEADING_PUNCTUATION = Pattern.compile("\\p{IsPunctuation}+");

    private final Language language;
    private final Words words;
    private final Headwords headwords;
    private final Function<String, Prose> unmarked;
    private final Set<String> explained = new HashSet<>();

    private Voice(Language language, Headwords headwords, Function<String, Prose> unmarked) {
        this.language = language;
        this.words = language.words();
        this.headwords = headwords;
        this.unmarked = unmarked;
    }

    /** Explains what an author marked, and the headwords wherever they stand. */
    public Voice(Language language, Headwords headwords) {
        this(language, headwords, headwords::in);
    }

    /** The same words anew, explaining only what an author marked: the glossary's page explains the rest itself. */
    public Voice ofMarks() {
        return new Voice(language, headwords, Prose::unmarked);
    }

    /** An interface word or sentence with its values filled in, as {@link Words#of} gives it. */
    public String of(String key, Object... values) {
        return words.of(key, values);
    }

    /** The interface words for a count, as {@link Words#counted} gives them. */
    public String counted(String key, int count) {
        return words.counted(key, count);
    }

    /** An interface sentence as running text. */
    public Explained explained(String key, Object... values) {
        return prose(of(key, values));
    }

    /** Running text without marks. */
    public Explained prose(String text) {
        return prose(Prose.unmarked(text));
    }

    /** Running text, as {@code site/prose} sets it. */
    public Explained prose(Prose prose) {
        return new Explained(pieces(firstUses(prose)), of("term.more"), of("term.close"));
    }

    /**
     * The same text in which exactly the words to be explained here are marked: those that the author marked and the
     * headwords, as far as the glossary knows them and they were not explained before. A term is explained once only,
     * which also keeps the ids on a page unique.
     */
    public Prose firstUses(Prose prose) {
        List<Prose.Part> parts = new ArrayList<>();
        for (Prose.Part part : prose.parts()) {
            if (isFirst(part)) {
                parts.add(part);
            } else {
                unmarked.apply(part.text()).parts().stream()
                        .map(found -> isFirst(found) ? found : new Prose.Part(found.text(), Optional.empty()))
                        .forEach(parts::add);
            }
        }
        return new Prose(parts);
    }

    private boolean isFirst(Prose.Part part) {
        return part.term()
                .filter(id -> headwords.term(id).isPresent() && explained.add(id))
                .isPresent();
    }

    /** A term keeps the punctuation behind it: its button is a box of its own, and a line could start with a comma. */
    private List<Piece> pieces(Prose prose) {
        List<Piece> pieces = new ArrayList<>();
        for (Prose.Part part : prose.parts()) {
            String text = part.text();
            Matcher punctuation = LEADING_PUNCTUATION.matcher(text);
            if (!pieces.isEmpty() && part.term().isEmpty() && punctuation.lookingAt()) {
                Piece before = pieces.remove(pieces.size() - 1);
                pieces.add(new Piece(before.text(), before.tail() + punctuation.group(), before.term()));
                text = text.substring(punctuation.end());
            }
            pieces.add(new Piece(text, "", part.term().flatMap(this::term)));
        }
        return pieces;
    }

    private Optional<Term> term(String id) {
        return headwords.term(id).map(term -> new Term(id, term.meaning(), language.path(Addresses.term(id))));
    }

    /** Running text ready to be set, and what a term's panel says besides its meaning. */
    public record Explained(List<Piece> pieces, String more, String close) {
        public Explained {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of text, spaces and punctuation included.
     *
     * @param tail the punctuation that belongs behind it
     * @param term present where the text is a term that is explained here
     */
    public record Piece(String text, String tail, Optional<Term> term) {}

    /** A term of the glossary, what it means in a sentence or two, and where the glossary has more. */
    public record Term(String id, String meaning, String url) {}
}
