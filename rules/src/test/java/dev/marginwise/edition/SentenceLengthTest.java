package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No English sentence has more than 25 words, and a text has 15 at most on average: the limits of the British government's
 * style guide, whose readers, like ours, are in a hurry and often read English as a second language. Above 25 words many
 * of them no longer take a sentence in at once, and a sentence about money that has to be read twice is read wrong once.
 * A colon or a semicolon does not end a sentence here: what stands behind it has to be held together with what stands
 * before. Sentence length is checked rather than a reading-age formula, because such a formula punishes the words that
 * cannot be left out ("liquidation", "maintenance margin"), and each of those is explained where it is first used.
 */
class SentenceLengthTest {
    private static final int MOST = 25;
    private static final double MOST_ON_AVERAGE = 15;

    /** What is quoted as others wrote it: the names of sources. */
    private static final String QUOTED = ".*/guide/en\\.yml/sources/.*";

    private final Map<String, String> texts = EveryText.in("en");

    @Test
    void noSentenceHasMoreThanTwentyFiveWords() {
        assertThat(tooLong(texts)).isEmpty();
    }

    @Test
    void sentencesAreShortOnAverage() {
        assertThat(texts.values().stream()
                        .flatMap(text -> sentences(text).stream())
                        .mapToInt(SentenceLengthTest::words)
                        .average()
                        .orElseThrow())
                .isLessThanOrEqualTo(MOST_ON_AVERAGE);
    }

    @Test
    void aSentenceOfTwentySixWordsIsNoticed() {
        String sentence = "word ".repeat(24) + "and this";

        assertThat(tooLong(Map.of("key", "Short. " + sentence + ": and more.")))
                .singleElement()
                .asString()
                .startsWith("key: 28 words");
        assertThat(tooLong(Map.of("key", "word ".repeat(24) + "word. Short. word")))
                .isEmpty();
    }

    private static List<String> tooLong(Map<String, String> texts) {
        List<String> found = new ArrayList<>();
        texts.forEach((key, text) -> sentences(text).stream()
                .filter(sentence -> !key.matches(QUOTED) && words(sentence) > MOST)
                .forEach(sentence -> found.add(key + ": " + words(sentence) + " words: " + sentence)));
        return found;
    }

    /** A text without its full stops is one sentence; so is each line of a list. */
    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static int words(String sentence) {
        return sentence.trim().split("\\s+").length;
    }
}
