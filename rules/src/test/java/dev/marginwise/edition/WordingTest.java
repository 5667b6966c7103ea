package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The product explains, and never pushes: no urgency, no bait, no promise, no advice, in any English text. */
class WordingTest {
    /** Words that push, and {@code advice} wherever it is not denied. */
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "(act|start|trade|buy|sell|join|sign up|register|download|deposit|claim|right) now",
                    "now or never",
                    "hurry",
                    "last chance",
                    "(don['’]t|do not|never) miss",
                    "miss(ing)? out",
                    "limited",
                    "only today",
                    "before it['’]s too late",
                    "as soon as possible",
                    "instant(ly)?",
                    "bonus(es)?",
                    "rewards? (program|points)",
                    "giveaway",
                    "discount",
                    "exclusive",
                    "guaranteed?",
                    "risk[- ]free",
                    "easy money",
                    "(maximi[sz]e|boost) your",
                    "to the moon",
                    "congratulations",
                    "you (really |always |never )?(should|must|ought to|need to|have to)",
                    "we (advise|suggest)",
                    "(?<!(not financial|not|no|never) )advice")
            .map(words -> Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE))
            .toList();

    private static final Pattern MARK = Pattern.compile("\\[([^\\]]+)]\\([^)]+\\)");

    /** The files of every published edition that hold sentences; an edition need not bring a guide of its own. */
    static Stream<Arguments> files() {
        return Published.editions().stream()
                .map(RuleBook::edition)
                .flatMap(edition -> Stream.of("texts/en.yml", "guide/en.yml", "sources.yml", "promises.yml")
                        .filter(file ->
                                RuleBookFiles.ofEdition(edition).content(file).isPresent())
                        .map(file -> Arguments.of(edition, file)));
    }

    static Stream<Arguments> prose() {
        return files().filter(file -> file.get()[1].toString().endsWith("en.yml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextPushesOrAdvises(String edition, String file) {
        assertThat(pushing(sentences(edition, file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Act now.,Act now",
        "Hurry,Hurry",
        "A limited offer,limited",
        "Get a bonus,bonus",
        "You should use cross,You should",
        "Here is our advice,advice",
        "Don’t miss it,Don’t miss"
    })
    void eachOfThemIsNoticed(String text, String noticed) {
        assertThat(pushing(text)).containsExactly(noticed);
    }

    @Test
    void whatIsDeniedOrOnlySoundsAlikeIsAllowed() {
        assertThat(pushing(
                        "This is guidance, not financial advice. A limit. Never advice. The mode you have. Unlimited?"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("prose")
    void sentencesAreShort(String edition, String file) {
        assertThat(sentences(edition, file).split("[.!?:;](\\s|$)"))
                .allSatisfy(
                        sentence -> assertThat(sentence.trim().split("\\s+")).hasSizeLessThanOrEqualTo(30));
    }

    private static String sentences(String edition, String file) {
        return running(RuleBookFiles.ofEdition(edition).content(file).orElseThrow());
    }

    private static List<String> pushing(String text) {
        List<String> found = new ArrayList<>();
        for (Pattern words : FORBIDDEN) {
            words.matcher(text).results().forEach(match -> found.add(match.group()));
        }
        return found;
    }

    /** The words of a file without comments, glossary marks and line breaks. */
    private static String running(String yaml) {
        return MARK.matcher(yaml.replaceAll("(?m)^\\s*#.*$", "").replaceAll("\\s+", " "))
                .replaceAll("$1");
    }
}
