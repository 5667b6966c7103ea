package dev.marginwise.rulebook.yaml;

import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the texts of every further language to those of the first, also where a text may be missing, such as a hint: what
 * one language says and another does not is a hole for somebody.
 */
final class LikeTexts {
    private final Problems problems;

    private LikeTexts(Problems problems) {
        this.problems = problems;
    }

    static void check(List<YamlMap> languages, Problems problems) {
        languages.stream().skip(1).forEach(other -> new LikeTexts(problems).compare("", languages.get(0), other));
    }

    private void compare(String path, YamlValue first, YamlValue other) {
        Map<String, YamlValue> expected = first.entries().orElse(Map.of());
        Map<String, YamlValue> given = other.entries().orElse(Map.of());
        expected.forEach((key, value) -> Optional.ofNullable(given.get(key))
                .ifPresentOrElse(
                        same -> compare(path + key + "/", value, same),
                        () -> problems.add(
                                other.place(),
                                "'" + path + key + "' has no text here, but has one at " + value.place())));
        given.forEach((key, value) -> {
            if (!expected.containsKey(key) && !TextsFile.ELSEWHERE_IN_THE_FIRST.contains(path + key)) {
                problems.add(
                        value.place(),
                        "'" + path + key + "' has a text here, but none in "
                                + first.place().file());
            }
        });
    }
}
