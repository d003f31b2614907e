package io.eata.identity.federation.saml;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.eata.platform.keys.KeyRings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.stereotype.Component;

/**
 * The keys of the ring {@code saml-signing}: the first signs what is sent to providers, all are in the metadata, so that
 * providers know the next one before it signs. SAML wants certificates around keys; who reads them looks at the key alone.
 */
@Component
final class SamlKeys {

    static final String RING = "saml-signing";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2056-01-01T00:00:00Z");

    private final KeyRings rings;

    SamlKeys(KeyRings rings) {
        this.rings = rings;
    }

    Signing current() {
        return signing(rings.ring(RING).current());
    }

    List<X509Certificate> certificates() {
        return rings.ring(RING).keys().stream()
                .map(key -> signing(key).certificate())
                .toList();
    }

    /** The same key gives the same certificate at every copy of the service: RSA signatures have no chance in them. */
    private static Signing signing(JWK key) {
        try {
            RSAKey rsa = key.toRSAKey();
            var privateKey = rsa.toPrivateKey();
            var name = new X500Name("CN=eATA");
            var certificate = new X509v3CertificateBuilder(
                            name,
                            new BigInteger(1, rsa.computeThumbprint().decode()).shiftRight(96),
                            Date.from(FROM),
                            Date.from(UNTIL),
                            name,
                            SubjectPublicKeyInfo.getInstance(rsa.toPublicKey().getEncoded()))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(privateKey));
            return new Signing(privateKey, (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
        } catch (JOSEException | IOException | CertificateException | OperatorCreationException e) {
            throw new IllegalStateException("a key of " + RING + " cannot be used", e);
        }
    }

    record Signing(PrivateKey key, X509Certificate certificate) {}
}
