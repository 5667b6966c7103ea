package dev.marginwise.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Running text in which some words are terms of the glossary. Never holds markup. */
public record Prose(List<Part> parts) {
    public Prose {
        parts = List.copyOf(parts);
    }

    /** Text without any term. */
    public static Prose of(String text) {
        return new Prose(List.of(new Plain(text)));
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

    /** A term as it stands in the sentence, with its id in the glossary and one or two sentences that explain it. */
    public record Term(String id, String text, String meaning) implements Part {
        public Term {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
            requireNonNull(meaning, "meaning");
        }

        @Override
        public Optional<Term> term() {
            return Optional.of(this);
        }
    }
}
