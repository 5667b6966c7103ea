package dev.marginwise.pages.site;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Running text in which some words are terms of the glossary. Never holds markup. */
public record Prose(List<Part> parts) {
    private static final Pattern LEADING_PUNCTUATION = Pattern.compile("\\p{IsPunctuation}+");

    public Prose {
        parts = List.copyOf(parts);
    }

    /** Text without any term. */
    public static Prose of(String text) {
        return new Prose(List.of(new Plain(text)));
    }

    /** What it says, the same with and without its terms. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /**
     * The parts as they are set. A term keeps the punctuation behind it: its button is a box of its own, and a line
     * could otherwise start with a comma.
     */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            String text = part.text();
            Matcher punctuation = LEADING_PUNCTUATION.matcher(text);
            if (!pieces.isEmpty() && part.term().isEmpty() && punctuation.lookingAt()) {
                Piece before = pieces.remove(pieces.size() - 1);
                pieces.add(new Piece(before.part(), before.text(), before.tail() + punctuation.group()));
                text = text.substring(punctuation.end());
            }
            pieces.add(new Piece(part, text, ""));
        }
        return pieces;
    }

    /** A part, its text without the punctuation that went to the part before, and the punctuation taken over. */
    public record Piece(Part part, String text, String tail) {}

    /** A stretch of text, spaces and punctuation included. */
    public sealed interface Part permits Plain, Term {
        String text();

        /** Present where the text is a term. */
        default Optional<Term> term() {
            return Optional.empty();
        }
    }

    /** Words that need no explanation. */
    public record Plain(String text) implements Part {
        public Plain {
            requireNonNull(text, "text");
        }
    }

    /** A term as it stands in the sentence, its id and its address in the glossary, and a sentence or two on it. */
    public record Term(String id, String text, String meaning, String url) implements Part {
        public Term {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
            requireNonNull(meaning, "meaning");
            requireNonNull(url, "url");
        }

        @Override
        public Optional<Term> term() {
            return Optional.of(this);
        }
    }
}
