package dev.marginwise.pages.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as TypeScript writes it, for that needs no translation: {@code string[]}, {@code Record<string, GivenAnswer>}.
 *
 * @param schema the schema that {@code before} and {@code after} stand around; empty where {@code before} says it all
 */
public record Type(String before, Optional<String> schema, String after) {
    /** What else may be said of a value, in the order of this list; each is a word of ours and stands beside its value. */
    private static final List<String> LIMITS = List.of(
            "format",
            "default",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "example");

    static Type of(Part part) {
        if (part.reference().isPresent()) return new Type("", part.reference(), "");
        Type plain = plain(part);
        return part.holds("nullable") && !plain.whole().contains("null") ? plain.within("", " | null") : plain;
    }

    /** All of it, as one text. */
    public String whole() {
        return before + schema.orElse("") + after;
    }

    private static Type plain(Part part) {
        if (part.has("allOf")) return of(part.at("allOf").listed().get(0));
        if (part.has("anyOf")) {
            return said(part.at("anyOf").listed().stream()
                    .map(choice -> of(choice).whole())
                    .map(type -> type.equals("integer") ? "number" : type)
                    .distinct()
                    .collect(Collectors.joining(" | ")));
        }
        if (part.has("enum")) {
            return said(part.at("enum").listed().stream()
                    .map(value -> JsonText.line(value.json()))
                    .collect(Collectors.joining(" | ")));
        }
        if (part.has("items")) {
            Type item = of(part.at("items"));
            return item.whole().contains(" | ") ? item.within("(", ")[]") : item.within("", "[]");
        }
        if (part.has("additionalProperties")) {
            return of(part.at("additionalProperties")).within("Record<string, ", ">");
        }
        return said(part.written("type").orElse("object"));
    }

    private static Type said(String text) {
        return new Type(text, Optional.empty(), "");
    }

    private Type within(String start, String end) {
        return schema.isPresent()
                ? new Type(start + before, schema, after + end)
                : new Type(start + before + end, schema, "");
    }

    /** Everything that the description says of a value beside its type. */
    static List<Limit> limits(Part part) {
        return LIMITS.stream()
                .filter(part::has)
                .map(name -> new Limit(
                        name,
                        part.written(name)
                                .orElseGet(() -> JsonText.line(part.at(name).json()))))
                .toList();
    }

    /** What a value keeps to, such as {@code maxLength} 40. */
    public record Limit(String name, String value) {}
}
