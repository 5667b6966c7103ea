package dev.marginwise.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parsed value that knows where it stands. */
public sealed interface YamlValue {
    Place place();

    /** What it is, as a noun with its article. */
    String what();

    default Optional<String> text() {
        return Optional.empty();
    }

    default Optional<List<YamlValue>> items() {
        return Optional.empty();
    }

    default Optional<Map<String, YamlValue>> entries() {
        return Optional.empty();
    }

    /** Every text under it, one a line, each behind the keys that lead to it. */
    default List<String> lines(String path) {
        List<String> lines = new ArrayList<>();
        text().ifPresent(text -> lines.add(path + "=" + text));
        items().ifPresent(items -> items.forEach(item -> lines.addAll(item.lines(path + "[]"))));
        entries().ifPresent(entries -> entries.forEach((key, entry) -> lines.addAll(entry.lines(path + "/" + key))));
        return lines;
    }

    record YamlText(Place place, String value) implements YamlValue {
        @Override
        public String what() {
            return value.isEmpty() ? "nothing" : "a single value";
        }

        @Override
        public Optional<String> text() {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }

    record YamlList(Place place, List<YamlValue> values) implements YamlValue {
        @Override
        public String what() {
            return "a list";
        }

        @Override
        public Optional<List<YamlValue>> items() {
            return Optional.of(values);
        }
    }

    record YamlMap(Place place, Map<String, YamlValue> values) implements YamlValue {
        @Override
        public String what() {
            return "a group of keys";
        }

        @Override
        public Optional<Map<String, YamlValue>> entries() {
            return Optional.of(values);
        }
    }
}
