package io.eata.carnet.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/**
 * A compact JWS (RFC 7515) whose signature fits: ES256, the key named by {@code kid}, the kind of statement by {@code typ}, no
 * critical extension.
 *
 * @param type kind of statement
 * @param keyId key that signed it
 */
record SignedStatement(String type, String keyId, JsonObject claims) {

    /** Longest text that is looked at, in characters; receipts in the first form may list ten thousand characters of items. */
    static final int LONGEST_TEXT = 40_000;

    /**
     * Opens what people paste or scan: blanks and line ends within do not matter, and in front of a {@code #} may stand the address
     * of a page that verifies.
     *
     * @throws DoubtfulException when it does not hold
     */
    static SignedStatement open(String text, VerifyingKeys keys) {
        if (text.length() > LONGEST_TEXT) {
            throw new DoubtfulException(Doubt.TOO_LONG);
        }
        String jws = text.substring(text.lastIndexOf('#') + 1).replaceAll("\\s", "");
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new DoubtfulException(Doubt.UNREADABLE);
        }
        var header = header(parts[0]);
        String keyId = header.keyId();
        var key = keys.find(keyId).orElseThrow(() -> new DoubtfulException(Doubt.UNKNOWN_KEY));
        if (!isSignedBy(key, parts[0] + "." + parts[1], decoded(parts[2]))) {
            throw new DoubtfulException(Doubt.WRONG_SIGNATURE);
        }
        return new SignedStatement(header.type(), keyId, json(parts[1]));
    }

    private static Header header(String part) {
        var json = json(part);
        try {
            if (!json.string("alg").equals("ES256") || json.has("crit") || json.has("b64")) {
                throw new DoubtfulException(Doubt.WRONG_ALGORITHM);
            }
            return new Header(json.string("kid"), json.optionalString("typ").orElse(""));
        } catch (UnreadableException e) {
            throw new DoubtfulException(Doubt.UNREADABLE);
        }
    }

    private static boolean isSignedBy(PublicKey key, String signed, byte[] signature) {
        try {
            var verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifying.initVerify(key);
            verifying.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifying.verify(signature);
        } catch (SignatureException e) {
            return false; // not 64 bytes, or no pair of numbers
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime cannot verify ES256", e);
        }
    }

    private static JsonObject json(String part) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded(part)));
            return JsonText.object(text.toString());
        } catch (CharacterCodingException | UnreadableException e) {
            throw new DoubtfulException(Doubt.UNREADABLE);
        }
    }

    /** Bytes have one text: padding and stray bits at the end are altered text like any other. */
    private static byte[] decoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Bytes.base64(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new DoubtfulException(Doubt.UNREADABLE);
        }
        throw new DoubtfulException(Doubt.UNREADABLE);
    }

    private record Header(String keyId, String type) {}
}
