package dev.marginwise.yaml;

import dev.marginwise.yaml.YamlValue.YamlMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Takes the keys of one group by name, noting missing ones and wrong kinds; {@link #close} notes keys that nobody took.
 * A missing value is noted once and replaced by an empty one, so that reading goes on to the next problem.
 */
public final class Fields implements AutoCloseable {
    private final YamlMap map;
    private final Problems problems;
    private final Set<String> taken = new LinkedHashSet<>();

    public Fields(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** The fields of a value that must be a group of keys; empty fields when it is not, which is noted. */
    public static Fields of(YamlValue value, Problems problems) {
        if (value instanceof YamlMap map) {
            return new Fields(map, problems);
        }
        problems.add(value.place(), "a group of keys is expected here, not " + value.what());
        return new Fields(new YamlMap(value.place(), Map.of()), problems);
    }

    public Place place() {
        return map.place();
    }

    public Place placeOf(String key) {
        YamlValue value = map.values().get(key);
        return value == null ? map.place() : value.place();
    }

    public boolean has(String key) {
        return map.values().containsKey(key);
    }

    public Optional<YamlValue> optional(String key) {
        taken.add(key);
        return Optional.ofNullable(map.values().get(key));
    }

    private Optional<YamlValue> required(String key) {
        Optional<YamlValue> value = optional(key);
        if (value.isEmpty()) {
            problems.add(map.place(), "the key '" + key + "' is missing");
        }
        return value;
    }

    /** The tag of the file's language under {@code language}, which must be the one that the file's name says. */
    public String language(String expected) {
        String given = text("language");
        if (!given.equals(expected)) {
            problems.add(placeOf("language"), "the language is '" + given + "', expected '" + expected + "'");
        }
        return expected;
    }

    /** A text that must be there; an empty one when it is not. */
    public String text(String key) {
        return required(key).map(this::textOf).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return optional(key).map(this::textOf);
    }

    /** The address of a page on the web. */
    public Optional<URI> optionalAddress(String key) {
        return optionalText(key).flatMap(text -> {
            if (text.matches("https://[!-~]+\\.[!-~]+")) {
                try {
                    return Optional.of(new URI(text));
                } catch (URISyntaxException noAddress) {
                    // Told below, like every other text that is no address.
                }
            }
            problems.add(placeOf(key), "'" + text + "' is no web address; write https://…");
            return Optional.empty();
        });
    }

    public String textOf(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            problems.add(value.place(), "a text is expected here, not " + value.what());
        }
        return text.orElse("");
    }

    /** The items of a list that must be there. */
    public List<YamlValue> list(String key) {
        return required(key).map(this::listOf).orElse(List.of());
    }

    public List<YamlValue> optionalList(String key) {
        return optional(key).map(this::listOf).orElse(List.of());
    }

    public List<YamlValue> listOf(YamlValue value) {
        if (value.items().isEmpty()) {
            problems.add(value.place(), "a list is expected here, not " + value.what());
        }
        return value.items().orElse(List.of());
    }

    /** The texts of a list that must be there. */
    public List<String> texts(String key) {
        return textsOf(list(key));
    }

    public List<String> optionalTexts(String key) {
        return textsOf(optionalList(key));
    }

    private List<String> textsOf(List<YamlValue> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(textOf(item)));
        return texts;
    }

    /** The names of a list that may be missing: each must be known, and stand only once. */
    public List<String> names(String key, String what, Collection<String> known) {
        Set<String> names = new LinkedHashSet<>();
        for (YamlValue item : optionalList(key)) {
            String name = textOf(item);
            if (!known.contains(name)) {
                problems.unknown(item.place(), what, name, known);
            }
            if (!names.add(name)) {
                problems.add(item.place(), what + " '" + name + "' is listed a second time");
            }
        }
        return List.copyOf(names);
    }

    /** A day that must be there, such as {@code 2026-11-22}. */
    public LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            if (!text.isEmpty()) {
                problems.add(placeOf(key), "'" + text + "' is no day; write it such as 2026-11-22");
            }
            return LocalDate.EPOCH;
        }
    }

    /** A group of keys that must be there. */
    public Fields group(String key) {
        return required(key)
                .map(value -> of(value, problems))
                .orElseGet(() -> new Fields(new YamlMap(map.place(), Map.of()), new Problems()));
    }

    /** Every key of a group whose keys are names chosen by the author, such as question ids. */
    public void each(BiConsumer<String, YamlValue> use) {
        taken.addAll(map.values().keySet());
        map.values().forEach(use);
    }

    /**
     * The values under these ids, in the order of the ids. Every id must have one, and none may stand here besides.
     *
     * @param where names this group in messages, such as {@code 'rules'}
     */
    public Map<String, YamlValue> valuesFor(String where, Collection<String> ids) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (String id : ids) {
            YamlValue value = map.values().get(id);
            if (value == null) {
                problems.add(map.place(), "no text for '" + id + "' under " + where);
            } else {
                values.put(id, value);
            }
        }
        each((id, value) -> {
            if (!ids.contains(id)) {
                problems.unknown(value.place(), "a text under " + where + " for", id, ids);
            }
        });
        return values;
    }

    /** The texts under these ids, as {@link #valuesFor}. */
    public Map<String, String> textsFor(String where, Collection<String> ids) {
        Map<String, String> texts = new LinkedHashMap<>();
        valuesFor(where, ids).forEach((id, value) -> texts.put(id, textOf(value)));
        return texts;
    }

    /** The groups of keys under these ids, as {@link #valuesFor}; {@code read} must take every key of a group. */
    public <T> Map<String, T> groupsFor(String where, Collection<String> ids, BiFunction<String, Fields, T> read) {
        Map<String, T> groups = new LinkedHashMap<>();
        valuesFor(where, ids).forEach((id, value) -> {
            try (Fields group = of(value, problems)) {
                groups.put(id, read.apply(id, group));
            }
        });
        return groups;
    }

    /** The groups under an author's names, by name. */
    public Map<String, Fields> groups(String key) {
        Map<String, Fields> groups = new LinkedHashMap<>();
        group(key).each((name, value) -> groups.put(name, of(value, problems)));
        return groups;
    }

    /** Notes every key that was not asked for. */
    @Override
    public void close() {
        map.values().forEach((key, value) -> {
            if (!taken.contains(key)) {
                problems.unknown(value.place(), "the key", key, taken);
            }
        });
    }
}
