package dev.marginwise.partners.receipts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.problem.ProblemException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A text in the form of a receipt, taken apart; its signature is not checked yet.
 *
 * <p>There is exactly one text for what was signed. The last character of a part in base64url has spare bits, which most
 * readers overlook and a changed byte could hide in: here they have to be zero. And the header has to be, byte for byte, the
 * one that its key writes, so nothing that a token might say of how to check it is ever followed.
 */
final class CompactReceipt {
    /** A receipt of the largest edition takes an eighth of it. */
    private static final int LONGEST = 8_192;

    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String text;
    private final String[] parts;
    private final String keyId;

    private CompactReceipt(String text, String[] parts, String keyId) {
        this.text = text;
        this.parts = parts;
        this.keyId = keyId;
    }

    /** @throws RefusedException when this cannot be a receipt, whatever its signature is worth */
    static CompactReceipt read(String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3) throw new RefusedException(ReceiptProblem.MALFORMED);
        byte[] header = decoded(parts[0]);
        decoded(parts[1]);
        decoded(parts[2]);
        return new CompactReceipt(text, parts, keyId(header));
    }

    /** The key that claims to have signed it. */
    String keyId() {
        return keyId;
    }

    /** @throws RefusedException when the key has not signed this, or not a receipt */
    ReceiptClaims checkedWith(ReceiptKey key) {
        if (!parts[0].equals(key.headerPart())) {
            throw new RefusedException(ReceiptProblem.HEADER);
        }
        byte[] signed = text.substring(0, text.lastIndexOf('.')).getBytes(US_ASCII);
        if (!key.signed(signed, new Base64URL(parts[2]))) throw new RefusedException(ReceiptProblem.SIGNATURE);
        return ReceiptClaims.read(decoded(parts[1])).orElseThrow(() -> new RefusedException(ReceiptProblem.CLAIMS));
    }

    private static byte[] decoded(String part) {
        try {
            byte[] bytes = DECODER.decode(part);
            if (ENCODER.encodeToString(bytes).equals(part)) return bytes;
        } catch (IllegalArgumentException noBase64) {
            // as refused as what is not canonical
        }
        throw new RefusedException(ReceiptProblem.MALFORMED);
    }

    private static String keyId(byte[] header) {
        Map<String, JsonField> fields = fields(header);
        if (!said(fields, "alg").equals(ReceiptKey.ALGORITHM.getName())) {
            throw new RefusedException(ReceiptProblem.ALGORITHM);
        }
        if (!said(fields, "typ").equals(ReceiptKey.TYPE.getType())) throw new RefusedException(ReceiptProblem.TYPE);
        return said(fields, "kid");
    }

    private static Map<String, JsonField> fields(byte[] header) {
        try {
            return JsonBody.parse(header).root().entries();
        } catch (ProblemException noJson) {
            throw new RefusedException(ReceiptProblem.MALFORMED);
        }
    }

    private static String said(Map<String, JsonField> fields, String name) {
        return Optional.ofNullable(fields.get(name)).flatMap(JsonField::text).orElse("");
    }
}
