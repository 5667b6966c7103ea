package dev.marginwise.margin.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what should never have left its owner's machine: keys, secrets and signatures, which stand in scripts and
 * requests beside the answers that people copy. Rather warns once too often.
 */
public final class Secrets {
    private static final List<String> NAMES = List.of(
            "apikey",
            "api_key",
            "api-key",
            "api key",
            "secret",
            "signature",
            "passphrase",
            "privatekey",
            "private_key",
            "private key",
            "listenkey",
            "authorization",
            "密钥",
            "私钥");

    /** What may stand between the name and its value: the rest of the name, a quote, a sign. */
    private static final Pattern GIVES = Pattern.compile("[\\w \"'\\\\-]*[=:：]");

    private static final int FARTHEST = 12;

    /** Keys of the exchange and signatures in hex have 64 letters and digits; no field and no symbol is as long as this. */
    private static final int LONGEST_WORD = 40;

    private Secrets() {}

    /** True when something in the text looks like a key, a secret or a signature. */
    public static boolean areIn(String text) {
        if (holdsLongWord(text)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> isGiven(name, lower));
    }

    /** A name alone is no secret; one that something is given to is. */
    private static boolean isGiven(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int behind = at + name.length();
            if (GIVES.matcher(text)
                    .region(behind, Math.min(text.length(), behind + FARTHEST))
                    .lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsLongWord(String text) {
        int run = 0;
        boolean hasLetter = false;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            boolean isLetter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            if (!isLetter && !(sign >= '0' && sign <= '9') && sign != '+' && sign != '/' && sign != '_') {
                run = 0;
                hasLetter = false;
                continue;
            }
            hasLetter |= isLetter;
            run++;
            if (run > LONGEST_WORD && hasLetter) {
                return true;
            }
        }
        return false;
    }
}
