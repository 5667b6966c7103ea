package dev.marginwise.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.yaml.PublishedEditions;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of ours presses, in any language, whether a page happens to show it or not. */
class PressingTest {
    static List<Locale> languages() {
        return Bundle.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextPresses(Locale language) {
        Stream<String> bundles = Stream.of("messages", "wizard", "api", "margin", "holding", "replay", "command")
                .flatMap(bundle -> Bundle.of(bundle, language).texts().values().stream());
        Stream<String> files = PublishedEditions.read().stream()
                .flatMap(book -> Stream.of("texts/", "guide/")
                        .flatMap(
                                folder -> RuleBookFiles.ofEdition(book.edition())
                                        .content(folder + language.toLanguageTag() + ".yml")
                                        .stream()))
                .map(file -> file.replaceAll("(?m)^\\s*#.*$", "").replaceAll("\\s+", " "));

        assertThat(Stream.concat(bundles, files).flatMap(text -> Pressing.in(text).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Act now and win, Act now",
        "Don’t hurry, hurry",
        "An exclusive offer, exclusive",
        "You should use cross, You should",
        "Here is our advice, advice",
        "马上开始, 马上",
        "限时活动, 限时",
        "您应该用逐仓, 您应该",
        "我们推荐全仓, 推荐",
        "这是投资建议, 投资建议"
    })
    void eachOfThemIsNoticed(String text, String noticed) {
        assertThat(Pressing.in(text)).containsExactly(noticed);
    }

    @Test
    void whatIsDeniedIsAllowed() {
        assertThat(Pressing.in("This is guidance, not financial advice. 这里提供的是指引，不构成投资建议。"))
                .isEmpty();
    }
}
