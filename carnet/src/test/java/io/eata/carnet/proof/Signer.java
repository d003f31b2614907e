package io.eata.carnet.proof;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** Signs as the core does, with a key of its own. */
final class Signer {

    private final String keyId;
    private final KeyPair pair;

    Signer(String keyId) {
        this.keyId = keyId;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String type, String claims) {
        return signWith("{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\",\"typ\":\"" + type + "\"}", claims);
    }

    String signWith(String header, String claims) {
        String signed = base64(header) + "." + base64(claims);
        try {
            var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(pair.getPrivate());
            signing.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Bytes.base64(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String jwk() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(keyId, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    String jwkSet() {
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"other\"}," + jwk() + "]}";
    }

    VerifyingKeys keys() {
        return VerifyingKeys.of(jwkSet());
    }

    static String base64(String text) {
        return Bytes.base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = new byte[Bytes.HASH];
        byte[] digits = number.toByteArray();
        int length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        return Bytes.base64(bytes);
    }
}
