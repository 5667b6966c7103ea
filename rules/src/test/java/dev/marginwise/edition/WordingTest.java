package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void noTextPushesOrAdvises() {
        assertThat(EveryText.in("en"))
                .hasSizeGreaterThan(500)
                .allSatisfy((key, text) -> assertThat(pushing(text)).as(key).isEmpty());
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

    private static List<String> pushing(String text) {
        List<String> found = new ArrayList<>();
        for (Pattern words : FORBIDDEN) {
            words.matcher(text).results().forEach(match -> found.add(match.group()));
        }
        return found;
    }
}
