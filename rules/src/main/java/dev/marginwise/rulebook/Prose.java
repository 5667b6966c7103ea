package dev.marginwise.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which some words are marked as glossary terms: {@code "Under [cross margin](cross-margin) …"}. */
public record Prose(List<Part> parts) {
    private static final Pattern MARK = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");

    /** Some words, and the glossary term they stand for, if any. */
    public record Part(String text, Optional<String> term) {}

    public Prose {
        parts = List.copyOf(parts);
    }

    /** Text in which nothing is marked, whatever brackets it has. */
    public static Prose unmarked(String text) {
        return new Prose(List.of(new Part(text, Optional.empty())));
    }

    /** Reads the marks. A bracket that is no mark stays a bracket. */
    public static Prose of(String marked) {
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int end = 0;
        while (mark.find()) {
            if (mark.start() > end) {
                parts.add(new Part(marked.substring(end, mark.start()), Optional.empty()));
            }
            parts.add(new Part(mark.group(1), Optional.of(mark.group(2))));
            end = mark.end();
        }
        if (end < marked.length()) {
            parts.add(new Part(marked.substring(end), Optional.empty()));
        }
        return new Prose(parts);
    }

    /** The text without its marks. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The ids of the marked terms. */
    public List<String> terms() {
        return parts.stream().flatMap(part -> part.term().stream()).toList();
    }
}
