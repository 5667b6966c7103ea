package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edition and answers in a form short enough to read out, such as {@code 2026-11.7K3QX}: the index of the answers in
 * Crockford's base 32, and a check character over edition and answers. Nothing is stored; the code is the result.
 *
 * <p>The check character is a weighted sum in the field of 32 elements. It finds every single wrong character and every
 * swap of two characters, in the edition's digits too.
 */
public record Code(String edition, Answers answers) {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RADIX = CROCKFORD.length();
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2})\\.([0-9A-Za-z]{1,16})");

    /** What a text that should be a code turned out to be. */
    public sealed interface Reading {

        <T> T fold(Function<Code, T> valid, Function<String, T> mistyped, Function<String, T> unknown);

        /** A code that was or could have been given out. */
        record Valid(Code code) implements Reading {
            @Override
            public <T> T fold(Function<Code, T> valid, Function<String, T> mistyped, Function<String, T> unknown) {
                return valid.apply(code);
            }
        }

        /** The edition is known, but a character is wrong, missing or too many. */
        record Mistyped(String text) implements Reading {
            @Override
            public <T> T fold(Function<Code, T> valid, Function<String, T> mistyped, Function<String, T> unknown) {
                return mistyped.apply(text);
            }
        }

        /** No code of any edition that is known here. */
        record Unknown(String text) implements Reading {
            @Override
            public <T> T fold(Function<Code, T> valid, Function<String, T> mistyped, Function<String, T> unknown) {
                return unknown.apply(text);
            }
        }
    }

    /** The code as it is written and read out. */
    public String text() {
        int length = length(answers.questionnaire());
        char[] digits = new char[length];
        int rest = answers.index();
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = CROCKFORD.charAt(rest % RADIX);
            rest /= RADIX;
        }
        String payload = new String(digits);
        return edition + "." + payload + CROCKFORD.charAt(check(edition, payload));
    }

    /**
     * Reads a code. Small letters are taken for capitals, and I, L and O for 1, 1 and 0, as Crockford's base 32 has it.
     *
     * @param questionnaires the questionnaire of each known edition
     */
    public static Reading read(String text, Function<String, Optional<Questionnaire>> questionnaires) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return new Reading.Unknown(text);
        }
        String edition = shape.group(1);
        Optional<Questionnaire> questionnaire = questionnaires.apply(edition);
        if (questionnaire.isEmpty()) {
            return new Reading.Unknown(text);
        }
        String characters = shape.group(2)
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        int length = length(questionnaire.get());
        if (characters.length() != length + 1 || characters.indexOf('U') >= 0) {
            return new Reading.Mistyped(text);
        }
        String payload = characters.substring(0, length);
        if (CROCKFORD.indexOf(characters.charAt(length)) != check(edition, payload)) {
            return new Reading.Mistyped(text);
        }
        long index = payload.chars().mapToLong(CROCKFORD::indexOf).reduce(0, (sum, digit) -> sum * RADIX + digit);
        if (index >= questionnaire.get().partialSets()) {
            return new Reading.Unknown(text);
        }
        return new Reading.Valid(new Code(edition, Answers.at(questionnaire.get(), (int) index)));
    }

    /** How many characters the greatest index needs. */
    private static int length(Questionnaire questionnaire) {
        int length = 1;
        for (long reach = RADIX; reach < questionnaire.partialSets(); reach *= RADIX) {
            length++;
        }
        return length;
    }

    private static int check(String edition, String payload) {
        int sum = 0;
        int weight = 1;
        for (char character : (edition.replace("-", "") + payload).toCharArray()) {
            weight = timesX(weight);
            sum ^= product(weight, CROCKFORD.indexOf(character));
        }
        return sum;
    }

    /** Multiplication by x in GF(32) with the primitive polynomial x⁵ + x² + 1. */
    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted >= RADIX ? shifted ^ 0b100101 : shifted;
    }

    private static int product(int a, int b) {
        int product = 0;
        int power = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            product ^= (rest & 1) != 0 ? power : 0;
            power = timesX(power);
        }
        return product;
    }

    @Override
    public String toString() {
        return text();
    }
}
