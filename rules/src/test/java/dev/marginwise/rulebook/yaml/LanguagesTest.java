package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.edition.Published;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A published edition says the same in each of its languages, as far as that can be counted. */
class LanguagesTest {
    private static final Pattern MARK = Pattern.compile("](\\([a-z-]+\\))");
    private static final Pattern NUMBER_IN_WORDS = Pattern.compile("(?i)\\{count}");

    /** But for the month of a date, which is a word in English and a figure in Chinese. */
    private static final Pattern FIGURE = Pattern.compile("[0-9]++(,[0-9]{3})*+(?! 月)");

    @Test
    void everyEditionIsToldInEnglishAndInChinese() {
        assertThat(Published.editions())
                .allSatisfy(book -> assertThat(book.texts()).containsKeys("en", "zh-CN"));
    }

    static Stream<Arguments> languages() {
        return Published.editions().stream()
                .flatMap(
                        book -> book.texts().keySet().stream().map(language -> Arguments.of(book.edition(), language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTextsAreThoseOfTheirLanguage(String edition, String language) {
        assertThat(Published.edition(edition).texts(language).orElseThrow().language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextMarksTheSameTermsOfTheGlossary(String edition, String language) {
        assertThat(found(MARK, edition, language))
                .isEqualTo(found(MARK, edition, "en"))
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theNumberInWordsStandsInTheSameTexts(String edition, String language) {
        assertThat(found(NUMBER_IN_WORDS, edition, language))
                .isEqualTo(found(NUMBER_IN_WORDS, edition, "en"))
                .hasSize(2);
    }

    /** Where one language writes a number out, the other may use figures; a figure that both have must be the same. */
    @ParameterizedTest
    @MethodSource("languages")
    void noFigureIsMistyped(String edition, String language) {
        Map<String, String> other = found(FIGURE, edition, language);

        found(FIGURE, edition, "en")
                .forEach((key, figures) -> assertThat(figures).as(key).isEqualTo(other.getOrDefault(key, figures)));
    }

    /** Key path to what matches in its text, in alphabetical order; texts without a match are left out. */
    private static Map<String, String> found(Pattern pattern, String edition, String language) {
        Map<String, String> found = new LinkedHashMap<>();
        texts(edition, language).forEach((key, text) -> {
            String matches = pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            if (!matches.equals("[]")) found.put(key, matches);
        });
        return found;
    }

    /** Every text of a language by the keys that lead to it. */
    private static Map<String, String> texts(String edition, String language) {
        String file = "texts/" + language + ".yml";
        Map<String, String> texts = new LinkedHashMap<>();
        YamlFile.parse(file, RuleBookFiles.ofEdition(edition).content(file), new Problems())
                .orElseThrow()
                .lines("")
                .forEach(line -> texts.merge(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1),
                        (one, next) -> one + " " + next));
        return texts;
    }
}
