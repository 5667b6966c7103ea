package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the sentences that the guide was asked to say stands where a reader meets it. */
class EverySentenceTest {
    private final Map<Integer, List<String>> sentences = read();

    @Test
    void allOfThemAreThere() {
        assertThat(sentences.keySet()).hasSize(26).allMatch(number -> number >= 1 && number <= 26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void eachStandsSomewhereInEachLanguage(String language) {
        Map<String, String> texts = EveryText.in(language);

        sentences.forEach((number, places) -> assertThat(places)
                .as("sentence " + number)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(texts).containsKey(key(place, language))));
    }

    /** {@code guide/…} and {@code texts/…} are those of the edition that the guide came with. */
    private static String key(String place, String language) {
        RuleBook book = PublishedGuide.book();
        return place.startsWith("i18n/")
                ? place
                : book.edition() + "/" + place.replaceFirst("/", "/" + language + ".yml/");
    }

    private static Map<Integer, List<String>> read() {
        Problems problems = new Problems();
        Map<Integer, List<String>> sentences = new LinkedHashMap<>();
        YamlFile.parse("sentences.yml", file(), problems)
                .orElseThrow()
                .lines("")
                .forEach(line -> {
                    String value = line.substring(line.indexOf('=') + 1);
                    if (line.startsWith("/sentences[]/sentence=")) {
                        sentences.put(Integer.valueOf(value), new ArrayList<>());
                    } else if (line.startsWith("/sentences[]/stands[]=")) {
                        Objects.requireNonNull(sentences.get(sentences.size())).add(value);
                    }
                });
        return sentences;
    }

    private static String file() {
        try (InputStream file = Objects.requireNonNull(EverySentenceTest.class.getResourceAsStream("/sentences.yml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
