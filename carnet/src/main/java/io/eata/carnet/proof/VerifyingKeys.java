package io.eata.carnet.proof;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys that statements are checked with, by key id: the P-256 keys of a JWK set (RFC 7517), as the core publishes one
 * at {@code /.well-known/jwks.json}. Keys of other kinds are passed over.
 */
public final class VerifyingKeys {

    /** Longest JWK set that is read, in characters. */
    public static final int LONGEST_SET = 200_000;

    private static final int MOST_KEYS = 500;
    private static final int COORDINATE_BYTES = 32;
    private static final ECParameterSpec P256 = p256();

    private final Map<String, PublicKey> keys;

    private VerifyingKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads a JWK set.
     *
     * @throws UnreadableException unless it is one with at least one P-256 key that has an id
     */
    public static VerifyingKeys of(String jwkSet) {
        if (jwkSet.length() > LONGEST_SET) {
            throw new UnreadableException("is too long for a set of keys");
        }
        var keys = new HashMap<String, PublicKey>();
        for (var element : JsonText.object(jwkSet).list("keys", MOST_KEYS)) {
            if (element instanceof JsonObject jwk && isP256(jwk)) {
                keys.put(jwk.string("kid"), key(jwk));
            }
        }
        if (keys.isEmpty()) {
            throw new UnreadableException("has no P-256 key with an id");
        }
        return new VerifyingKeys(keys);
    }

    Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    private static boolean isP256(JsonObject jwk) {
        return jwk.optionalString("kty").filter("EC"::equals).isPresent()
                && jwk.optionalString("crv").filter("P-256"::equals).isPresent()
                && jwk.optionalString("kid").isPresent()
                && jwk.optionalString("use").filter("enc"::equals).isEmpty();
    }

    private static PublicKey key(JsonObject jwk) {
        var point = new ECPoint(coordinate(jwk, "x"), coordinate(jwk, "y"));
        if (!isOnCurve(point)) {
            throw new UnreadableException("has a key that is no point of P-256");
        }
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no elliptic curves", e);
        }
    }

    private static BigInteger coordinate(JsonObject jwk, String name) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(jwk.string(name));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("has a key that cannot be read");
        }
        if (bytes.length != COORDINATE_BYTES) {
            throw new UnreadableException("has a key that cannot be read");
        }
        return new BigInteger(1, bytes);
    }

    /** y² = x³ + ax + b: a point beside the curve would make signatures forgeable. */
    private static boolean isOnCurve(ECPoint point) {
        var curve = P256.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.multiply(y)
                                .subtract(x.multiply(x)
                                        .add(curve.getA())
                                        .multiply(x)
                                        .add(curve.getB()))
                                .mod(p)
                                .signum()
                        == 0;
    }

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no P-256", e);
        }
    }
}
