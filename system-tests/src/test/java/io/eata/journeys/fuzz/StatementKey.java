package io.eata.journeys.fuzz;

import io.eata.carnet.proof.VerifyingKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key of the platform's for one run, so that input can be tried that gets past the signature. */
final class StatementKey {

    private static final String ID = "fuzz";
    private static final int COORDINATE_BYTES = 32;

    private final KeyPair key;
    private final VerifyingKeys published;

    StatementKey() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            key = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no P-256", e);
        }
        published = VerifyingKeys.of(jwks());
    }

    VerifyingKeys published() {
        return published;
    }

    String jwks() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return """
                {"keys":[{"kty":"EC","crv":"P-256","kid":"%s","x":"%s","y":"%s"}]}""".formatted(ID, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    String signed(String type, byte[] claims) {
        String header = "{\"alg\":\"ES256\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(ID, type);
        String content = base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims);
        try {
            var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(key.getPrivate());
            signing.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime cannot sign ES256", e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] shortest = number.toByteArray();
        var padded = new byte[COORDINATE_BYTES];
        int length = Math.min(shortest.length, COORDINATE_BYTES);
        System.arraycopy(shortest, shortest.length - length, padded, COORDINATE_BYTES - length, length);
        return base64(padded);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
