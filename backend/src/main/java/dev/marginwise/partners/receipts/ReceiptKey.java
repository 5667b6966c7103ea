package dev.marginwise.partners.receipts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.marginwise.partners.store.StoredReceiptKey;
import java.util.Optional;

/**
 * A key that receipts are checked with, and signed with while its private part is there. Its id is its RFC 7638 thumbprint:
 * nobody can give another key the same one. Thread-safe.
 */
final class ReceiptKey {
    /** Says what is signed, so that whatever else these keys may sign one day cannot pass for a receipt. */
    static final JOSEObjectType TYPE = new JOSEObjectType("marginwise-receipt");

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.EdDSA;

    private final OctetKeyPair pair;
    private final JWSHeader header;
    private final Ed25519Verifier verifier;
    private final Optional<Ed25519Signer> signer;

    private ReceiptKey(OctetKeyPair raw) {
        try {
            pair = new OctetKeyPair.Builder(raw)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint()
                    .build();
            header = new JWSHeader.Builder(ALGORITHM)
                    .type(TYPE)
                    .keyID(pair.getKeyID())
                    .build();
            verifier = new Ed25519Verifier(pair.toPublicJWK());
            signer = pair.isPrivate() ? Optional.of(new Ed25519Signer(pair)) : Optional.empty();
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("no key of Ed25519", unusable);
        }
    }

    static ReceiptKey random() {
        try {
            return new ReceiptKey(new OctetKeyPairGenerator(Curve.Ed25519).generate());
        } catch (JOSEException unavailable) {
            throw new IllegalStateException(unavailable);
        }
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
        return signer.isPresent();
    }

    /** The header of every receipt that this key signs; there is no other. */
    JWSHeader header() {
        return header;
    }

    /** A compact JWS. */
    String sign(byte[] payload) {
        try {
            JWSObject receipt = new JWSObject(header, new Payload(payload));
            receipt.sign(signer.orElseThrow());
            return receipt.serialize();
        } catch (JOSEException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    boolean signed(byte[] signingInput, Base64URL signature) {
        try {
            return verifier.verify(header, signingInput, signature);
        } catch (JOSEException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** The private part stays unsaid. */
    @Override
    public String toString() {
        return id();
    }
}
