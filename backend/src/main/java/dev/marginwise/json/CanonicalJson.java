package dev.marginwise.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** JSON values in the one form that all equal values share, for comparison; nobody reads it. */
final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    /** Each part says its kind and its length, so that no two values are written alike. */
    CanonicalJson add(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            value.entries().forEach(field -> fields.put(field.getKey(), field.getValue()));
            text.append('{').append(fields.size()).append(' ');
            fields.forEach((name, field) -> string(name).add(field));
            return this;
        }
        if (value.isArray()) {
            text.append('[').append(value.size()).append(' ');
            value.values().forEach(this::add);
            return this;
        }
        if (value.isString()) return string(value.getStringValue());
        text.append(value.isNumber() ? number(value.getBigDecimalValue()) : value.coerceStringValue())
                .append(' ');
        return this;
    }

    private CanonicalJson string(String said) {
        text.append('"').append(said.length()).append(' ').append(said);
        return this;
    }

    /** Never written out in full: {@code 1e999999999} would fill the memory. */
    private static String number(BigDecimal number) {
        if (number.signum() == 0) return "0e0";
        BigDecimal plain = number.stripTrailingZeros();
        return plain.unscaledValue() + "e" + -(long) plain.scale();
    }

    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(UTF_16BE)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
