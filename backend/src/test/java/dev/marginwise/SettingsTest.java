package dev.marginwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every setting of ours is written down in docs/operations.md, and none that does not exist. */
class SettingsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yml");
    private static final Path GUIDE = Path.of("../docs/operations.md");

    private static final Pattern NAMED = Pattern.compile("\\$\\{(MARGINWISE_[A-Z_]+)");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:@Property\\(name = |@Value\\(|@Requires\\(property = |SETTING = |set\\(environment, )\"(?:\\$\\{)?marginwise\\.([a-z.-]+)");
    private static final Pattern WRITTEN_DOWN = Pattern.compile("`(MARGINWISE_[A-Z_]+)`");

    @Test
    void everySettingStandsInTheOperationsGuideAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>(found(NAMED, Files.readString(SETTINGS)));
        walk("", marginwise(), known::add);
        try (Stream<Path> files = Files.walk(CODE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(ASKED_FOR, read(file)).stream())
                    .map(SettingsTest::variable)
                    .filter(variable -> !hasANameOfItsOwn(variable))
                    .forEach(known::add);
        }

        assertThat(found(WRITTEN_DOWN, Files.readString(GUIDE)))
                .containsExactlyInAnyOrderElementsOf(known)
                .hasSizeGreaterThan(20);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> marginwise() throws IOException {
        Object all = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SETTINGS));
        return Objects.requireNonNull(((Map<String, Map<String, Object>>) all).get("marginwise"));
    }

    /** Those without a variable that the file names: theirs is made of their place. */
    @SuppressWarnings("unchecked")
    private static void walk(String place, Map<String, Object> settings, Consumer<String> found) {
        settings.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                walk(place + name + ".", (Map<String, Object>) inner, found);
            } else if (!NAMED.matcher(String.valueOf(value)).find()) {
                found.accept(variable(place + name));
            }
        });
    }

    private static boolean hasANameOfItsOwn(String variable) {
        return Set.of("MARGINWISE_LIMITS", "MARGINWISE_LIMITS_TRUSTED_PROXIES", "MARGINWISE_OUTBOUND")
                .contains(variable);
    }

    private static String variable(String setting) {
        return "MARGINWISE_" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
