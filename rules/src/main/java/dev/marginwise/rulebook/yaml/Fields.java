package dev.marginwise.rulebook.yaml;

import dev.marginwise.rulebook.yaml.YamlValue.YamlMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Takes the keys of one group by name, noting missing ones and wrong kinds; {@link #close} notes keys that nobody took.
 * A missing value is noted once and replaced by an empty one, so that reading goes on to the next problem.
 */
final class Fields implements AutoCloseable {
    private final YamlMap map;
    private final Problems problems;
    private final Set<String> taken = new LinkedHashSet<>();

    Fields(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** The fields of a value that must be a group of keys; empty fields when it is not, which is noted. */
    static Fields of(YamlValue value, Problems problems) {
        if (value instanceof YamlMap map) {
            return new Fields(map, problems);
        }
        problems.add(value.place(), "a group of keys is expected here, not " + value.what());
        return new Fields(new YamlMap(value.place(), Map.of()), problems);
    }

    Place place() {
        return map.place();
    }

    Place placeOf(String key) {
        YamlValue value = map.values().get(key);
        return value == null ? map.place() : value.place();
    }

    boolean has(String key) {
        return map.values().containsKey(key);
    }

    Optional<YamlValue> optional(String key) {
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

    /** A text that must be there; an empty one when it is not. */
    String text(String key) {
        return required(key).map(this::textOf).orElse("");
    }

    Optional<String> optionalText(String key) {
        return optional(key).map(this::textOf);
    }

    /** The address of a page on the web. */
    Optional<URI> optionalAddress(String key) {
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

    String textOf(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            problems.add(value.place(), "a text is expected here, not " + value.what());
        }
        return text.orElse("");
    }

    /** The items of a list that must be there. */
    List<YamlValue> list(String key) {
        return required(key).map(this::listOf).orElse(List.of());
    }

    List<YamlValue> optionalList(String key) {
        return optional(key).map(this::listOf).orElse(List.of());
    }

    List<YamlValue> listOf(YamlValue value) {
        if (value.items().isEmpty()) {
            problems.add(value.place(), "a list is expected here, not " + value.what());
        }
        return value.items().orElse(List.of());
    }

    /** The texts of a list that must be there. */
    List<String> texts(String key) {
        return textsOf(list(key));
    }

    List<String> optionalTexts(String key) {
        return textsOf(optionalList(key));
    }

    private List<String> textsOf(List<YamlValue> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(textOf(item)));
        return texts;
    }

    /** A group of keys that must be there. */
    Fields group(String key) {
        return required(key)
                .map(value -> of(value, problems))
                .orElseGet(() -> new Fields(new YamlMap(map.place(), Map.of()), new Problems()));
    }

    /** Every key of a group whose keys are names chosen by the author, such as question ids. */
    void each(BiConsumer<String, YamlValue> use) {
        taken.addAll(map.values().keySet());
        map.values().forEach(use);
    }

    /** The groups under an author's names, by name. */
    Map<String, Fields> groups(String key) {
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
