package dev.marginwise.margin.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.number.TypedNumber.Fault;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {
    private static final int MANY = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000          | 2000",
                "0.1           | 0.1",
                "２０００        | 2000",
                "０．１          | 0.1",
                "０。１          | 0.1",
                "６０，０００      | 60000",
                "2,000         | 2000",
                "60,000        | 60000",
                "1,234,567.5   | 1234567.5",
                "2 000         | 2000",
                "2\u00a0000    | 2000",
                "2\u202f000    | 2000",
                "2\u2009000    | 2000",
                "60.000        | 60.000",
                "1e3           | 1e3",
                ".5            | .5",
                "−2,000        | -2000",
                "2000 USDT     | 2000",
                "2,000.50usdt  | 2000.50",
                "2000\u3000ＵＳＤＴ | 2000"
            })
    void whatPeopleTypeIsRead(String typed, String digits) {
        assertThat(read(typed, Unit.USDT)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60.000,5      | WHICH_POINT",
                "1,5           | WHICH_POINT",
                "0,500         | WHICH_POINT",
                "1,00,000      | WHICH_POINT",
                "1,234 567     | WHICH_POINT",
                "1 234,5       | WHICH_POINT",
                "2,000,        | WHICH_POINT",
                "2  000        | WHICH_POINT",
                "1,5 USDT      | WHICH_POINT",
                "1.234.567     | WHICH_POINT",
                "2000 BTC      | OTHER_UNIT",
                "60k           | OTHER_UNIT",
                "2000 €        | OTHER_UNIT",
                "2000 USDTX    | OTHER_UNIT",
                "a lot         | NO_NUMBER",
                "10²           | NO_NUMBER",
                "①             | NO_NUMBER",
                "$2000         | NO_NUMBER",
                "5 -3          | NO_NUMBER",
                "2\t000        | NO_NUMBER",
                "USDT          | NO_NUMBER",
                ".             | NO_NUMBER",
                "NaN           | NO_NUMBER"
            })
    void whatCouldBeReadTwoWaysIsNotRead(String typed, Fault fault) {
        assertThat(read(typed, Unit.USDT)).isEqualTo(fault.name());
    }

    @ParameterizedTest
    @CsvSource({"10x", "10X", "10×", "10 ×", "１０倍"})
    void leverageHasItsOwnSign(String typed) {
        assertThat(read(typed, Unit.TIMES)).isEqualTo("10");
        assertThat(read(typed, Unit.USDT)).isEqualTo("OTHER_UNIT");
    }

    /** {@code 51000PEPE} is either 5 contracts of 1000 PEPE or 51,000 PEPE. */
    @Test
    void aUnitThatBeginsWithADigitIsNotReadBehindANumber() {
        assertThat(read("0.1 btc", Unit.of("BTC"))).isEqualTo("0.1");
        for (String typed : List.of("51000PEPE", "5 1000PEPE", "5 PEPE")) {
            assertThat(read(typed, Unit.of("1000PEPE"))).as(typed).isEqualTo("OTHER_UNIT");
        }
    }

    @Test
    void aNumberThatWasPrintedIsReadBack() {
        Random random = new Random(7);
        for (int i = 0; i < MANY; i++) {
            BigDecimal number =
                    BigDecimal.valueOf(random.nextLong(-999_999_999_999L, 999_999_999_999L), random.nextInt(9));
            for (char apart : new char[] {',', ' ', '\u00a0', '\u202f', '\u2009', '\uFF0C'}) {
                String printed = printed(number, apart) + (random.nextBoolean() ? " USDT" : "");

                assertThat(new BigDecimal(read(printed, Unit.USDT))).as(printed).isEqualByComparingTo(number);
                assertThat(new BigDecimal(read(wide(printed), Unit.USDT)))
                        .as(printed)
                        .isEqualByComparingTo(number);
            }
        }
    }

    /** Whoever takes the comma for the point: no text with a comma is read as something else than they mean, but for groups. */
    @Test
    void whatIsReadHasItsDigitsInOrderAndNoPointThatWasNotTyped() {
        Random random = new Random(11);
        String letters = "0123456789,,,...  -x";
        int read = 0;
        for (int i = 0; i < 50 * MANY; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String typed = text.toString();
            String result = read(typed, Unit.TIMES);
            if (result.startsWith("WHICH") || result.startsWith("NO_") || result.startsWith("OTHER")) {
                continue;
            }
            read++;
            assertThat(result).as(typed).isEqualTo(typed.replaceAll("[, x]", ""));
            assertThat(onlyGroupsOfThree(typed.strip().replaceAll(" *x$", "")))
                    .as(typed)
                    .isTrue();
        }
        assertThat(read).isGreaterThan(MANY);
    }

    /** Said once more, without a pattern: behind each sign between groups, and nowhere else, there are three digits. */
    private static boolean onlyGroupsOfThree(String typed) {
        String whole = typed.split("\\.", -1)[0].replaceFirst("^[+-]", "");
        List<String> groups = new ArrayList<>(List.of(whole.split("[, ]", -1)));
        String rest = typed.substring(typed.indexOf('.') < 0 ? typed.length() : typed.indexOf('.'));
        if (rest.contains(",") || rest.contains(" ") || (whole.contains(",") && whole.contains(" "))) {
            return false;
        }
        String first = groups.remove(0);
        return groups.isEmpty()
                || (!first.isEmpty()
                        && first.length() <= 3
                        && first.charAt(0) != '0'
                        && groups.stream().allMatch(group -> group.length() == 3));
    }

    @Test
    void aLongTextTakesNoTime() {
        assertThat(read("1 ".repeat(5_000), Unit.USDT)).isNotEmpty();
        assertThat(read("1,".repeat(30), Unit.USDT)).isEqualTo("WHICH_POINT");
    }

    private static String printed(BigDecimal number, char apart) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(apart);
        return new DecimalFormat("#,##0.#########", symbols).format(number);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.codePoints()
                .map(letter -> letter > ' ' && letter <= '~' ? letter + 0xFEE0 : letter)
                .forEach(wide::appendCodePoint);
        return wide.toString();
    }

    /** The digits that were read, or the name of the fault. */
    private static String read(String typed, Unit unit) {
        return TypedNumber.read(typed, unit).fold(digits -> digits, Fault::name);
    }
}
