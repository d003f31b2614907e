package io.eata.platform.sealing;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.platform.keys.KeyRings;
import io.eata.platform.keys.RingSigner;
import java.text.ParseException;
import tools.jackson.databind.ObjectMapper;

/**
 * Signs a carnet's document and seals it (JWS ES256 inside JWE ECDH-ES+A256KW, A256GCM, deflated), opens it, and seals it anew for
 * one device. Sealing for the platform needs only the ring's public key.
 */
public final class DocumentSealing {

    static final String SIGNING_RING = "document-signing";
    static final String SEAL_RING = "document-seal";
    private static final String TYPE = "eata-carnet+jws";

    private final KeyRings rings;
    private final RingSigner signer;
    private final ObjectMapper json;

    public DocumentSealing(KeyRings rings, ObjectMapper json) {
        this.rings = rings;
        this.signer = new RingSigner(rings, SIGNING_RING);
        this.json = json;
    }

    /** Signs with the current signing key and seals for the platform's current key. */
    public SealedDocument seal(CarnetDocument document) {
        String signed = signer.sign(TYPE, new Payload(json.writeValueAsBytes(document)));
        return seal(
                document.id(), document.version(), signed, rings.ring(SEAL_RING).current());
    }

    /**
     * Opens a document sealed for the platform and checks its signature.
     *
     * @throws BrokenSealException when it was made for another ring, altered, or not signed by core
     */
    public CarnetDocument open(SealedDocument sealed) {
        String signed = signedJws(sealed);
        try {
            JWSObject jws = JWSObject.parse(signed);
            ECKey key = rings.ring(SIGNING_RING)
                    .find(String.valueOf(jws.getHeader().getKeyID()))
                    .orElseThrow(() -> new BrokenSealException("signed with a key that is not on the ring"))
                    .toECKey();
            if (!JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    || !jws.verify(new ECDSAVerifier(key.toECPublicKey()))) {
                throw new BrokenSealException("the signature does not hold");
            }
            CarnetDocument document = json.readValue(jws.getPayload().toBytes(), CarnetDocument.class);
            if (document.id() != sealed.carnetId() || document.version() != sealed.version()) {
                throw new BrokenSealException("the document is another one than its envelope says");
            }
            return document;
        } catch (ParseException | JOSEException e) {
            throw new BrokenSealException("the signed document cannot be read", e);
        }
    }

    /** The signed document inside the seal, as a compact JWS; its signature is not checked here. */
    public String signedJws(SealedDocument sealed) {
        try {
            requireOneSpelling(sealed.jwe());
            JWEObject jwe = JWEObject.parse(sealed.jwe());
            ECKey key = rings.ring(SEAL_RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(() -> new BrokenSealException("sealed for a key that is not on the ring"))
                    .toECKey();
            jwe.decrypt(new ECDHDecrypter(key));
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException | NullPointerException | IllegalArgumentException e) {
            // The library meets some broken headers with an exception of the second kind.
            throw new BrokenSealException("the seal does not open", e);
        }
    }

    /** A last character has bits to spare that decoders pass over: without this, another text would be the same seal. */
    private static void requireOneSpelling(String jwe) {
        for (String part : jwe.split("\\.", -1)) {
            if (!Base64URL.encode(new Base64URL(part).decode()).toString().equals(part)) {
                throw new BrokenSealException("the seal is not written as it was made");
            }
        }
    }

    /** The same signed document, sealed so that only the holder of the device's private key can open it. */
    public SealedDocument resealFor(SealedDocument sealed, JWK device) {
        return seal(sealed.carnetId(), sealed.version(), signedJws(sealed), device);
    }

    private static SealedDocument seal(long carnetId, int version, String signed, JWK key) {
        try {
            ECKey recipient = key.toECKey().toPublicJWK();
            var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                    .keyID(recipient.getKeyID())
                    .contentType("JOSE")
                    .compressionAlgorithm(CompressionAlgorithm.DEF)
                    .build();
            var jwe = new JWEObject(header, new Payload(signed));
            jwe.encrypt(new ECDHEncrypter(recipient));
            return new SealedDocument(carnetId, version, recipient.getKeyID(), jwe.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException("a document could not be sealed", e);
        }
    }
}
