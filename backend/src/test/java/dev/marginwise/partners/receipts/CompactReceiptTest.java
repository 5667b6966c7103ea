package dev.marginwise.partners.receipts;

import static dev.marginwise.partners.receipts.ReceiptProblem.ALGORITHM;
import static dev.marginwise.partners.receipts.ReceiptProblem.CLAIMS;
import static dev.marginwise.partners.receipts.ReceiptProblem.HEADER;
import static dev.marginwise.partners.receipts.ReceiptProblem.MALFORMED;
import static dev.marginwise.partners.receipts.ReceiptProblem.SIGNATURE;
import static dev.marginwise.partners.receipts.ReceiptProblem.TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import dev.marginwise.partners.store.StoredReceiptKey;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactReceiptTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final ReceiptKey KEY = ReceiptKey.random();
    private static final ReceiptClaims SIGNED = Claims.ofADecision();
    private static final String RECEIPT = KEY.sign(SIGNED.canonical());

    @Test
    void itSaysWhatWasSigned() {
        ReceiptClaims claims = CompactReceipt.read(RECEIPT).checkedWith(KEY);

        assertThat(claims).isEqualTo(SIGNED);
        assertThat(KEY.sign(claims.canonical())).isEqualTo(RECEIPT);
    }

    @Test
    void anotherImplementationSignsTheSame() throws JOSEException {
        assertThat(signed(KEY.header(), SIGNED.canonical(), new Ed25519Signer(PAIR)))
                .isEqualTo(RECEIPT);
    }

    @Test
    void whatItSaysIsWrittenInOneWay() {
        assertThat(new String(SIGNED.canonical(), UTF_8)).isEqualTo("""
                {"decision":"0193663c-31c8-7d53-a8ad-5e2f37b1c0de","recordedAt":"2026-11-26T09:30:00.120Z",\
                "edition":"2026-12",\
                "rulebook":"sha256:5b1d3f0c8a7e49d2b6c4e8f0123456789abcdef00fedcba98765432100112233",\
                "answers":{"experience":"over-a-hundred","size":"small","stop-loss":"up-to-ten"},\
                "mode":"isolated","also":["smaller-size","lower-leverage"],"rules":["few-trades","thin-market"]}""");
    }

    @Test
    void everyTextThatClaimsHoldComesBack() {
        ReceiptClaims odd = new ReceiptClaims(
                new UUID(0, 0),
                Instant.EPOCH.plusNanos(999_999),
                "",
                "\"\\\u0000\u2028\ud83d\ude00",
                Map.of("", "", "逐仓", "全仓"),
                "cross",
                List.of(),
                List.of(""));

        assertThat(CompactReceipt.read(KEY.sign(odd.canonical())).checkedWith(KEY))
                .isEqualTo(odd);
    }

    /** Every place is tried with its neighbour in the alphabet, which differs in the spare bits alone, and with others. */
    @Test
    void everyChangedCharacterIsRefused() {
        List<String> accepted = new ArrayList<>();
        for (int at = 0; at < RECEIPT.length(); at++) {
            int was = ALPHABET.indexOf(RECEIPT.charAt(at));
            for (int bits : List.of(1, 2, 3, 32)) {
                String other = was < 0 ? "A" : ALPHABET.substring(was ^ bits, (was ^ bits) + 1);
                String changed = RECEIPT.substring(0, at) + other + RECEIPT.substring(at + 1);
                if (isAccepted(changed)) accepted.add(changed);
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void theLastCharacterOfEachPartHasNoOtherThanItsOwn() {
        int[] lasts = {RECEIPT.indexOf('.') - 1, RECEIPT.lastIndexOf('.') - 1, RECEIPT.length() - 1};
        for (int last : lasts) {
            assertThat(ALPHABET.chars()
                            .mapToObj(other -> RECEIPT.substring(0, last) + (char) other + RECEIPT.substring(last + 1))
                            .filter(CompactReceiptTest::isAccepted))
                    .containsExactly(RECEIPT);
        }
    }

    @Test
    void everyShorterOrLongerTextIsRefused() {
        List<String> others = new ArrayList<>();
        for (int at = 0; at <= RECEIPT.length(); at++) {
            others.add(RECEIPT.substring(0, at) + "A" + RECEIPT.substring(at));
            others.add(RECEIPT.substring(0, at) + " " + RECEIPT.substring(at));
            others.add(RECEIPT.substring(0, at));
            others.add(RECEIPT.substring(at));
            if (at > 0) others.add(RECEIPT.substring(0, at - 1) + RECEIPT.substring(at));
        }
        others.removeIf(RECEIPT::equals);
        others.addAll(List.of(RECEIPT + "=", RECEIPT + "\n", RECEIPT + ".", "." + RECEIPT, RECEIPT + "." + RECEIPT));

        assertThat(others).noneMatch(CompactReceiptTest::isAccepted);
    }

    /** Ed25519 fits for S and for S plus the order of the group alike, unless S is held below it. */
    @Test
    void theOtherSignatureOfTheSameTextIsRefused() {
        byte[] signature = Base64.getUrlDecoder().decode(RECEIPT.substring(RECEIPT.lastIndexOf('.') + 1));
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] high = new byte[33];
        IntStream.range(0, 32).forEach(i -> high[32 - i] = signature[32 + i]);
        byte[] sum = new BigInteger(high).add(order).toByteArray();
        IntStream.range(0, 32).forEach(i -> signature[32 + i] = i < sum.length ? sum[sum.length - 1 - i] : 0);

        String other = RECEIPT.substring(0, RECEIPT.lastIndexOf('.') + 1) + Base64URL.encode(signature);

        assertThat(problem(other)).contains(SIGNATURE);
    }

    @Test
    void anotherKeyHasNotSignedIt() {
        ReceiptKey other = ReceiptKey.random();
        String claimed = KEY.header().toBase64URL() + RECEIPT.substring(RECEIPT.indexOf('.'));

        assertThat(problem(other.sign(SIGNED.canonical()))).contains(HEADER);
        assertThat(problem(claimed.substring(0, claimed.lastIndexOf('.') + 1)
                        + other.sign(SIGNED.canonical())
                                .substring(other.sign(SIGNED.canonical()).lastIndexOf('.') + 1)))
                .contains(SIGNATURE);
    }

    @Test
    void noOtherAlgorithmIsFollowed() throws JOSEException {
        byte[] publicKey = KEY.published().getX().decode();
        JWSHeader symmetric = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(ReceiptKey.TYPE)
                .keyID(KEY.id())
                .build();

        assertThat(problem(signed(symmetric, SIGNED.canonical(), new MACSigner(publicKey))))
                .contains(ALGORITHM);
        for (String name : List.of("none", "None", "Ed25519", "ES256", "eddsa", "")) {
            String header = "{\"typ\":\"marginwise-receipt\",\"alg\":\"" + name + "\",\"kid\":\"" + KEY.id() + "\"}";
            String rest = RECEIPT.substring(RECEIPT.indexOf('.'));
            assertThat(problem(Base64URL.encode(header) + rest)).as(name).contains(ALGORITHM);
            assertThat(problem(Base64URL.encode(header) + rest.substring(0, rest.lastIndexOf('.') + 1)))
                    .as(name + " without a signature")
                    .contains(ALGORITHM);
        }
    }

    /** All of these bear our own signature. */
    @Test
    void ofOurOwnTokensOnlyReceiptsPass() throws JOSEException {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(PAIR.getKeyID());
        byte[] payload = SIGNED.canonical();
        Ed25519Signer signer = new Ed25519Signer(PAIR);

        assertThat(problem(signed(header.build(), payload, signer))).contains(TYPE);
        assertThat(problem(signed(header.type(JOSEObjectType.JWT).build(), payload, signer)))
                .contains(TYPE);
        header.type(ReceiptKey.TYPE);
        assertThat(problem(signed(header.jwk(PAIR.toPublicJWK()).build(), payload, signer)))
                .contains(HEADER);
        header.jwk(null).criticalParams(Set.of("b64"));
        assertThat(problem(signed(header.build(), payload, signer))).contains(HEADER);
        header.criticalParams(null).contentType("json");
        assertThat(problem(signed(header.build(), payload, signer))).contains(HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{\"decision\":1}",
                "{\"decision\":\"0193663c-31c8-7d53-a8ad-5e2f37b1c0de\",\"recordedAt\":\"2026-11-26T09:30:00.120Z\","
                        + "\"edition\":\"\",\"rulebook\":\"\",\"answers\":{},\"mode\":\"\",\"also\":[], \"rules\":[]}",
                "{\"decision\":\"0193663c-31c8-7d53-a8ad-5e2f37b1c0de\",\"recordedAt\":\"2026-11-26T09:30:00.12Z\","
                        + "\"edition\":\"\",\"rulebook\":\"\",\"answers\":{},\"mode\":\"\",\"also\":[],\"rules\":[]}",
                "{\"decision\":\"193663c-31c8-7d53-a8ad-5e2f37b1c0de\",\"recordedAt\":\"2026-11-26T09:30:00.120Z\","
                        + "\"edition\":\"\",\"rulebook\":\"\",\"answers\":{},\"mode\":\"\",\"also\":[],\"rules\":[]}"
            })
    void whatWeSignedInAnotherWayIsNoReceipt(String payload) {
        String token = KEY.sign(payload.getBytes(UTF_8));

        assertThat(problem(token)).isIn(Optional.of(CLAIMS), Optional.of(MALFORMED));
    }

    @Test
    void aTextOfAnyLengthIsRefusedAtOnce() {
        assertThat(problem("A".repeat(1_000_000))).contains(MALFORMED);
        assertThat(problem(RECEIPT + "A".repeat(8_192))).contains(MALFORMED);
        assertThat(problem(Base64URL.encode("[".repeat(3_000)) + ".AAAA.AAAA")).contains(MALFORMED);
        assertThat(problem("..")).contains(MALFORMED);
        assertThat(problem("")).contains(MALFORMED);
    }

    private static final OctetKeyPair PAIR = new OctetKeyPair.Builder(
                    Curve.Ed25519, KEY.published().getX())
            .d(new Base64URL(stored().privatePart().orElseThrow()))
            .keyID(KEY.id())
            .build();

    private static StoredReceiptKey stored() {
        return KEY.stored(0, 0);
    }

    private static String signed(JWSHeader header, byte[] payload, JWSSigner signer) throws JOSEException {
        JWSObject token = new JWSObject(header, new Payload(payload));
        token.sign(signer);
        return token.serialize();
    }

    private static boolean isAccepted(String text) {
        return problem(text).isEmpty();
    }

    private static Optional<ReceiptProblem> problem(String text) {
        try {
            CompactReceipt.read(text).checkedWith(KEY);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.problem());
        }
    }
}
