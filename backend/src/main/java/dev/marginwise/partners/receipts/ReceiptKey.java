package dev.marginwise.partners.receipts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import dev.marginwise.partners.store.StoredReceiptKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A key that receipts are checked with, and signed with while its private part is there. Its id is its RFC 7638 thumbprint:
 * nobody can give another key the same one. Thread-safe.
 */
final class ReceiptKey {
    /** Says what is signed, so that whatever else these keys may sign one day cannot pass for a receipt. */
    static final JOSEObjectType TYPE = new JOSEObjectType("marginwise-receipt");

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.EdDSA;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final OctetKeyPair pair;
    private final JWSHeader header;
    private final String headerPart;
    private final Ed25519PublicKeyParameters checks;
    private final Optional<Ed25519PrivateKeyParameters> signs;

    private ReceiptKey(OctetKeyPair raw) {
        try {
            pair = new OctetKeyPair.Builder(raw)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException unavailable) {
            throw new IllegalStateException(unavailable);
        }
        header = new JWSHeader.Builder(ALGORITHM)
                .type(TYPE)
                .keyID(pair.getKeyID())
                .build();
        headerPart = header.toBase64URL().toString();
        checks = new Ed25519PublicKeyParameters(pair.getDecodedX());
        signs = Optional.ofNullable(pair.getDecodedD()).map(Ed25519PrivateKeyParameters::new);
    }

    static ReceiptKey random() {
        Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new SecureRandom());
        return new ReceiptKey(new OctetKeyPair.Builder(
                        Curve.Ed25519, Base64URL.encode(key.generatePublicKey().getEncoded()))
                .d(Base64URL.encode(key.getEncoded()))
                .build());
    }

    static ReceiptKey of(StoredReceiptKey stored) {
        OctetKeyPair.Builder raw = new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(stored.publicPart()));
        stored.privatePart().ifPresent(part -> raw.d(new Base64URL(part)));
        return new ReceiptKey(raw.build());
    }

    /** As it is kept, the private part included. */
    StoredReceiptKey stored(long createdAt, long signsFrom) {
        return new StoredReceiptKey(
                id(),
                pair.getX().toString(),
                Optional.ofNullable(pair.getD()).map(Base64URL::toString),
                createdAt,
                signsFrom);
    }

    String id() {
        return pair.getKeyID();
    }

    /** What everybody may know. */
    OctetKeyPair published() {
        return pair.toPublicJWK();
    }

    boolean isPrivate() {
        return signs.isPresent();
    }

    /** The header of every receipt that this key signs; there is no other. */
    JWSHeader header() {
        return header;
    }

    /** The same in base64url, which need not be written anew for each receipt. */
    String headerPart() {
        return headerPart;
    }

    /** A compact JWS. */
    String sign(byte[] payload) {
        String signed = headerPart + "." + ENCODER.encodeToString(payload);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signs.orElseThrow());
        byte[] bytes = signed.getBytes(US_ASCII);
        signer.update(bytes, 0, bytes.length);
        return signed + "." + ENCODER.encodeToString(signer.generateSignature());
    }

    boolean signed(byte[] signingInput, Base64URL signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, checks);
        verifier.update(signingInput, 0, signingInput.length);
        return verifier.verifySignature(signature.decode());
    }

    /** The private part stays unsaid. */
    @Override
    public String toString() {
        return id();
    }
}
