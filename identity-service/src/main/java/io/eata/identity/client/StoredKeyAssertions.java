package io.eata.identity.client;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Checks {@code private_key_jwt} assertions against the keys stored with the client, as they are at that moment: nothing
 * is fetched from addresses that a client names, and an exchanged key is good or void at once.
 */
@Component
public class StoredKeyAssertions implements JwtDecoderFactory<RegisteredClient> {

    private final ClientProfiles profiles;
    private final AssertionRules rules;

    StoredKeyAssertions(ClientProfiles profiles, AssertionRules rules) {
        this.profiles = profiles;
        this.rules = rules;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        var keys = profiles.byRegisteredClientId(client.getId())
                .map(ClientProfile::keys)
                .orElseGet(JWKSet::new);
        JWKSource<SecurityContext> source = (selector, context) -> selector.select(keys);
        var decoder = NimbusJwtDecoder.withJwkSource(source)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(assertion -> rules.check(client.getClientId(), assertion));
        return decoder;
    }
}
