package dev.marginwise.pages.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Running text in which some words are terms of the glossary. Never holds markup. */
public record Prose(List<Part> parts) {
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
