package dev.marginwise.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Chinese texts are Chinese: no English left over, full-width marks, and a space between Chinese and Latin letters. */
class ChineseTest {
    private static final Set<String> NAMES = Set.of(
            "A",
            "B",
            "USDT",
            "ESMA",
            "Marginwise",
            "API",
            "JSON",
            "HTTP",
            "UTF",
            "KiB",
            "Accept",
            "Allow",
            "Content-Type",
            "X-Request-Id",
            "application/json",
            "problems",
            "missing",
            "null",
            "K3QX");
    private static final Pattern MARK = Pattern.compile("\\[([^]]+)]\\([a-z-]+\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[/-][A-Za-z]+)*");
    private static final Pattern TOUCHING = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9%]\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "[\\p{IsHan}。，][,.;:?!()]|[,;:?!()]\\p{IsHan}|\\p{IsHan} \\p{IsHan}|[。，；：？！] (?!–)| [。，；：？！]");

    @Test
    void noEnglishIsLeftOver() {
        List<String> left = new ArrayList<>();

        chinese()
                .forEach((where, text) -> LATIN.matcher(text)
                        .results()
                        .filter(word -> !NAMES.contains(word.group()))
                        .forEach(word -> left.add(where + ": " + word.group())));

        assertThat(left).isEmpty();
        assertThat(chinese()).hasSizeGreaterThan(500);
    }

    @Test
    void marksAreFullWidthAndLatinLettersStandApart() {
        chinese()
                .forEach((where, text) -> assertThat(text)
                        .as(where)
                        .doesNotContainPattern(TOUCHING)
                        .doesNotContainPattern(HALF_WIDTH));
    }

    @Test
    void nobodyIsUrgedOrTold() {
        chinese()
                .forEach((where, text) -> assertThat(text)
                        .as(where)
                        .doesNotContain("建议您", "您应该", "您应当", "您必须", "马上", "立即", "赶快", "尽快", "稳赚", "推荐"));
    }

    /** Every Chinese text without its marks and placeholders, by where it stands. */
    private static Map<String, String> chinese() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String bundle : Translations.BUNDLES) {
            texts.putAll(Translations.of(bundle + "_zh_CN"));
        }
        int[] line = {0};
        file().lines()
                .peek(each -> line[0]++)
                .filter(each -> each.matches(" *[A-Za-z0-9-]+: .+") && !each.matches("(language|counts):.*"))
                .forEach(each -> texts.put("zh-CN.yml:" + line[0], each.substring(each.indexOf(": ") + 2)));
        texts.replaceAll((where, text) -> PLACEHOLDER
                .matcher(MARK.matcher(text).replaceAll("$1"))
                .replaceAll("◇")
                .replaceAll("^\"|\"$", ""));
        return texts;
    }

    private static String file() {
        return RuleBookFiles.ofEdition("2026-11").content("texts/zh-CN.yml").orElseThrow();
    }
}
