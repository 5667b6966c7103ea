package dev.marginwise.fuzz;

import java.util.List;
import java.util.Random;

/** Strings and numbers that programs stumble over. */
final class HostileWords {
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "null",
            "no-stop",
            "nо-stop", // a Cyrillic o
            "no‐stop", // a hyphen that is no minus
            "ｎｏ-stop",
            "no-stop\u200b",
            "\u202eno-stop",
            "İ",
            "ß",
            "\u0000",
            "\ud83d\ude00",
            "\ud800",
            "\uffff",
            "a\u0301",
            "../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "%c0%ae",
            "%",
            "{code}",
            "${7*7}",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\r\nX-Injected: yes",
            "2026-12",
            "2026-11",
            "2026-12.02QWGG",
            "2026-12.O2QWGG",
            "2026-12.00000000000000000000000",
            "true",
            "NaN",
            "Infinity",
            "-0",
            "1e400",
            "0x10",
            "１２",
            "1,000.5",
            "BTCUSDT",
            "btcusdt ");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1e-400",
            "1e400",
            "1e2147483648",
            "-1e-2147483649",
            "9223372036854775808",
            "0.1",
            "1.0000000000000000000000000000000001",
            "123456789012345678901234567890",
            "3.0",
            "2147483648",
            "50");

    private HostileWords() {}

    static String word(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 << random.nextInt(13));
            case 1 ->
                random.ints(1 + random.nextInt(8), 0, 0x2fff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }

    /** As it stands in JSON. */
    static String number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(40)));
            case 1 -> "9".repeat(1 + random.nextInt(2_000));
            default -> NUMBERS.get(random.nextInt(NUMBERS.size()));
        };
    }
}
