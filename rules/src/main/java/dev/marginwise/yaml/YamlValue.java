package dev.marginwise.yaml;

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
