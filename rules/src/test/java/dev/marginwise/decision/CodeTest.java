package dev.marginwise.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.edition.Published;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.TinyBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    private static final String EDITION = "2026-11";
    private static final Pattern SHAPE = Pattern.compile("2026-11\\.[0-9A-HJKMNP-TV-Z]{5}");
    private static final List<String> CHARACTERS =
            List.of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-".split("", -1));

    private final Questionnaire published = Published.edition().questionnaire();

    @Test
    void everyPartialSetHasItsOwnCodeThatLeadsBackToIt() {
        Set<String> codes = new HashSet<>();
        List<Answers> lost = new ArrayList<>();

        for (int index = 0; index < published.partialSets(); index++) {
            Answers answers = Answers.at(published, index);
            String text = new Code(EDITION, answers).text();
            codes.add(text);
            if (!read(text).equals("valid " + index)) {
                lost.add(answers);
            }
        }

        assertThat(lost).isEmpty();
        assertThat(codes).hasSize(375_000).allMatch(SHAPE.asMatchPredicate());
    }

    @Test
    void theCodeOfALargerEditionIsAsLongAsItsAnswersNeed() {
        Questionnaire larger = Published.edition("2026-12").questionnaire();
        int last = larger.partialSets() - 1;

        String code = new Code("2026-12", Answers.at(larger, last)).text();

        assertThat(code).matches("2026-12\\.[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(reading(Code.read(code, edition -> Optional.of(larger)))).isEqualTo("valid " + last);
    }

    @Test
    void everyWrongCharacterIsFoundInTheEditionToo() {
        List<String> taken = new ArrayList<>();

        for (String code : someCodes()) {
            for (int i = 0; i < code.length(); i++) {
                for (String other : CHARACTERS) {
                    String changed = code.substring(0, i) + other + code.substring(i + 1);
                    if (!meaning(changed).equals(meaning(code)) && read(changed).startsWith("valid")) {
                        taken.add(code + " as " + changed);
                    }
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    @Test
    void everySwapOfTwoCharactersIsFound() {
        List<String> taken = new ArrayList<>();

        for (String code : someCodes()) {
            for (int i = 0; i < code.length(); i++) {
                for (int j = i + 1; j < code.length(); j++) {
                    char[] swapped = code.toCharArray();
                    swapped[i] = code.charAt(j);
                    swapped[j] = code.charAt(i);
                    String text = new String(swapped);
                    if (!text.equals(code) && read(text).startsWith("valid")) {
                        taken.add(code + " as " + text);
                    }
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    @Test
    void aWrongCharacterInTheAnswersIsTakenForAMistypedCode() {
        String code = new Code(EDITION, Answers.at(published, 123_456)).text();

        String wrong = code.substring(0, 9) + (code.charAt(9) == 'A' ? 'B' : 'A') + code.substring(10);

        assertThat(read(wrong)).isEqualTo("mistyped " + wrong);
    }

    @Test
    void smallLettersAndLookAlikesAreUnderstood() {
        List<String> lost = new ArrayList<>();

        for (String code : someCodes()) {
            String payload = code.substring(8);
            for (String typed : List.of(
                    payload.toLowerCase(Locale.ROOT),
                    payload.replace('1', 'I').replace('0', 'O'),
                    payload.replace('1', 'l').replace('0', 'o'),
                    payload.replace('1', 'i'),
                    payload.replace('1', 'L'))) {
                if (!read(EDITION + "." + typed).equals(read(code))) {
                    lost.add(code + " as " + typed);
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void aCodeWithACharacterTooFewOrTooManyIsMistyped() {
        String code = new Code(EDITION, Answers.at(published, 4_711)).text();

        assertThat(read(code.substring(0, code.length() - 1))).startsWith("mistyped");
        assertThat(read(code + "0")).startsWith("mistyped");
        assertThat(read(EDITION + ".0")).startsWith("mistyped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "2026-11",
                "2026-11.",
                "2026-1.00000",
                "20261-1.00000",
                "2026-11.000 0",
                "2026-11.00-00",
                "2026-11.0000é",
                "٢٠٢٦-11.00000",
                " 2026-11.00000",
                "2026-11.00000\n",
                "2026-11.00000000000000000",
                "../../etc/passwd"
            })
    void aTextOfAnotherShapeIsNoCode(String text) {
        assertThat(read(text)).isEqualTo("unknown " + text);
    }

    @Test
    void aCodeOfAnEditionThatIsNotKnownHereIsUnknown() {
        String code = new Code("2031-05", Answers.none(published)).text();

        String reading = reading(Code.read(code, edition -> Optional.empty()));

        assertThat(reading).isEqualTo("unknown " + code);
    }

    @Test
    void aCodeOfOneEditionIsNoCodeOfAnother() {
        String payload = new Code("2026-11", Answers.at(published, 99)).text().substring(8);

        assertThat(read("2026-12." + payload)).startsWith("mistyped");
    }

    @Test
    void aNumberBeyondTheLastAnswersIsUnknown() {
        Questionnaire small = new TinyBook()
                .asks("fuel", "wood", "coal")
                .asks("stove", "old", "new")
                .book()
                .questionnaire();
        Questionnaire large = new TinyBook()
                .asks("fuel", "wood", "coal", "gas", "oil", "none")
                .asks("stove", "old", "new", "none", "two")
                .book()
                .questionnaire();
        String code = new Code("2030-01", Answers.at(large, 29)).text();

        String reading = reading(Code.read(code, edition -> Optional.of(small)));

        assertThat(reading).isEqualTo("unknown " + code);
        assertThat(reading(Code.read(code, edition -> Optional.of(large)))).isEqualTo("valid 29");
    }

    private List<String> someCodes() {
        List<String> codes = new ArrayList<>();
        for (int index = 0; index < published.partialSets(); index += 1_871) {
            codes.add(new Code(EDITION, Answers.at(published, index)).text());
        }
        return codes;
    }

    /** What a text says once small letters and look-alikes are taken for what they stand for. */
    private static String meaning(String text) {
        int answers = text.indexOf('.') + 1;
        return text.substring(0, answers)
                + text.substring(answers)
                        .toUpperCase(Locale.ROOT)
                        .replace('I', '1')
                        .replace('L', '1')
                        .replace('O', '0');
    }

    /** Read where every edition is known, so that a mistyped edition is found by the check character alone. */
    private String read(String text) {
        return reading(Code.read(text, edition -> Optional.of(published)));
    }

    private static String reading(Code.Reading reading) {
        return reading.fold(
                code -> "valid " + code.answers().index(), text -> "mistyped " + text, text -> "unknown " + text);
    }
}
