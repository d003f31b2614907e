package io.eata.wallet.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.spec.ECFieldFp;
import java.text.ParseException;

/**
 * The public key of a device: a point on P-256, for encryption. Whoever holds the private half opens what is sealed for it, so no
 * proof of possession is asked: a key that is not the device's own only locks its owner out.
 */
public record DeviceKey(ECKey jwk) {

    private static final int COORDINATE = 32;
    private static final BigInteger PRIME =
            ((ECFieldFp) Curve.P_256.toECParameterSpec().getCurve().getField()).getP();

    /**
     * The key at these coordinates.
     *
     * @param x base64url of 32 bytes
     * @param y base64url of 32 bytes
     * @throws IllegalArgumentException if they are no point on the curve
     */
    public static DeviceKey at(String x, String y) {
        // Decoded and encoded again: two spellings of one point would be two keys.
        return of(coordinate(x), coordinate(y));
    }

    /** The key as {@link #json()} wrote it. */
    public static DeviceKey parse(String json) {
        try {
            return new DeviceKey(ECKey.parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException("a stored key is none", e);
        }
    }

    /** The key's own name, the same for the same key: its RFC 7638 thumbprint. */
    public String thumbprint() {
        return jwk.getKeyID();
    }

    public String json() {
        return jwk.toJSONString();
    }

    private static DeviceKey of(Base64URL x, Base64URL y) {
        try {
            var point = new ECKey.Builder(Curve.P_256, x, y)
                    .keyUse(KeyUse.ENCRYPTION)
                    .algorithm(JWEAlgorithm.ECDH_ES_A256KW);
            return new DeviceKey(point.keyIDFromThumbprint().build());
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("these are not the coordinates of a point on the curve", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("a thumbprint could not be made", e);
        }
    }

    private static Base64URL coordinate(String text) {
        var bytes = new Base64URL(text).decode();
        if (bytes.length != COORDINATE || new BigInteger(1, bytes).compareTo(PRIME) >= 0) {
            throw new IllegalArgumentException("a coordinate is 32 bytes and less than the field's prime");
        }
        return Base64URL.encode(bytes);
    }
}
