package io.eata.platform.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

/** Which tokens were revoked, for whoever verifies tokens or keeps them on the server for its people. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(Jwt.class)
@ConditionalOnProperty("eata.issuer")
public class RevocationAutoConfiguration {

    /** Four questions a minute, so that three may be lost before the promised minute is over. */
    @Bean
    @ConditionalOnMissingBean(RevokedTokens.class)
    RevocationFeed revocationFeed(
            @Value("${eata.identity-url:${eata.issuer}}") String identityUrl,
            @Value("${eata.revocations-every:PT15S}") Duration every,
            JsonMapper json) {
        return new RevocationFeed(URI.create(identityUrl + "/oauth2/revocations"), json, every);
    }
}
