package io.eata.portal.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The private key with which the portal proves to identity that it is the portal; read at each use, so that it can be changed. */
@Component
final class ClientKey {

    private final @Nullable Path file;
    private final JWK throwaway;

    ClientKey(@Value("${eata.client.private-key:#{null}}") @Nullable Path file) throws JOSEException {
        this.file = file;
        this.throwaway =
                new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    }

    JWK current() {
        if (file == null) {
            return throwaway;
        }
        try {
            return JWK.parse(Files.readString(file));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the portal's client key cannot be read", e);
        }
    }
}
