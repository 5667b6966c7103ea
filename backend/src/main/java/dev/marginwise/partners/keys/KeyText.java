package dev.marginwise.partners.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as a partner holds it: {@code mw_live_} or {@code mw_test_}, 256 random bits in 43 letters and digits, and 6 more
 * that check everything before them, so that a cut or mistyped key is known as such without a look-up.
 */
public final class KeyText {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());
    private static final String LIVE = "mw_live_";
    private static final String TEST = "mw_test_";
    private static final int SECRET_BITS = 256;
    private static final int SECRET = 43;
    private static final int CHECK = 6;
    private static final Pattern FORM = Pattern.compile("mw_(live|test)_[0-9A-Za-z]{" + (SECRET + CHECK) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    /** A new key that nobody can guess. */
    public static KeyText random(boolean live) {
        String start = (live ? LIVE : TEST) + digits(new BigInteger(SECRET_BITS, RANDOM), SECRET);
        return new KeyText(start + check(start));
    }

    /** The key that stands here; empty where a character is wrong, missing or too many. */
    public static Optional<KeyText> read(String text) {
        if (!FORM.matcher(text).matches()) return Optional.empty();
        int end = text.length() - CHECK;
        return text.endsWith(check(text.substring(0, end))) ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** False for a key for trials. */
    public boolean isLive() {
        return text.startsWith(LIVE);
    }

    /** SHA-256 in hex: what is kept of it. The key has more randomness than anybody can try, so no salt is needed. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The whole key, to be shown once to whoever made it. */
    public String revealed() {
        return text;
    }

    /** Only the kind of key: this may end up in a log. */
    @Override
    public String toString() {
        return isLive() ? LIVE + "…" : TEST + "…";
    }

    private static String check(String start) {
        CRC32 sum = new CRC32();
        sum.update(start.getBytes(US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK);
    }

    private static String digits(BigInteger number, int length) {
        char[] digits = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(RADIX);
            digits[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }
}
