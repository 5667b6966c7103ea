package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.edition.Published;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published edition says the same in each of its languages, as far as that can be counted. */
class LanguagesTest {
    private static final Pattern MARK = Pattern.compile("](\\([a-z-]+\\))");
    private static final Pattern NUMBER_IN_WORDS = Pattern.compile("(?i)\\{count}");
    private static final Pattern FIGURE = Pattern.compile("[0-9]+(,[0-9]{3})*");

    @Test
    void theEditionIsToldInEnglishAndInChinese() {
        assertThat(Published.edition().texts()).containsKeys("en", "zh-CN");
    }

    static Set<String> languages() {
        return Published.edition().texts().keySet();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatDecidesIsTheSameInEveryLanguage(String language) {
        assertThat(Published.edition().texts(language).orElseThrow().language()).isEqualTo(language);
        assertThat(Published.edition().hash())
                .isEqualTo("sha256:650a940a14ccdff7b00485aed23a9eb13f15aa055804dc0d48e59b8dcbcd288e");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextMarksTheSameTermsOfTheGlossary(String language) {
        assertThat(found(MARK, language)).isEqualTo(found(MARK, "en")).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theNumberInWordsStandsInTheSameTexts(String language) {
        assertThat(found(NUMBER_IN_WORDS, language))
                .isEqualTo(found(NUMBER_IN_WORDS, "en"))
                .hasSize(2);
    }

    /** Where one language writes a number out, the other may use figures; a figure that both have must be the same. */
    @ParameterizedTest
    @MethodSource("languages")
    void noFigureIsMistyped(String language) {
        Map<String, String> other = found(FIGURE, language);

        found(FIGURE, "en")
                .forEach((key, figures) -> assertThat(figures).as(key).isEqualTo(other.getOrDefault(key, figures)));
    }

    /** Key path to what matches in its text, in alphabetical order; texts without a match are left out. */
    private static Map<String, String> found(Pattern pattern, String language) {
        Map<String, String> found = new LinkedHashMap<>();
        texts(language).forEach((key, text) -> {
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
    private static Map<String, String> texts(String language) {
        String file = "texts/" + language + ".yml";
        Map<String, String> texts = new LinkedHashMap<>();
        YamlFile.parse(file, RuleBookFiles.ofEdition("2026-11").content(file), new Problems())
                .orElseThrow()
                .lines("")
                .forEach(line -> texts.merge(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1),
                        (one, next) -> one + " " + next));
        return texts;
    }
}
