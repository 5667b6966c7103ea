package dev.marginwise.agents;

import dev.marginwise.http.WantedLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON Schemas (2020-12) of what tools take. They tell; it is the strict readers of the API that refuse. */
final class InputSchema {
    /** The one argument that every tool takes. */
    static final String LANGUAGE = "language";

    static final List<String> LANGUAGES =
            WantedLanguage.SPOKEN.stream().map(Locale::toLanguageTag).toList();

    static final Map<String, Object> ANSWERS = Map.of(
            "type",
            "object",
            "description",
            "Question id to option id, or to a number where the question accepts one, exactly as next_question"
                    + " gives them. Only what the person said; a question that was not answered is left out.",
            "additionalProperties",
            Map.of("type", List.of("string", "number")));

    static final Map<String, Object> EDITION =
            text("The edition whose rules decide, such as 2026-12; today's when left out.");

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required;

    private InputSchema(List<String> required) {
        this.required = required;
    }

    static InputSchema requiring(String... names) {
        return new InputSchema(List.of(names));
    }

    static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    InputSchema with(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    /** The whole schema; every tool takes a language. */
    Map<String, Object> whole() {
        with(
                LANGUAGE,
                Map.of(
                        "type", "string",
                        "description", "The language of the texts; without it, that of the request.",
                        "enum", LANGUAGES));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", "object");
        whole.put("properties", properties);
        whole.put("required", required);
        whole.put("additionalProperties", false);
        return whole;
    }
}
