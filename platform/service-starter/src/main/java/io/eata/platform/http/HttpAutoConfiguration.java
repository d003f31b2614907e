package io.eata.platform.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients between services. A service whose users are not known by a bearer token supplies a {@link TokenRelay}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnBean(RestClient.Builder.class)
public class HttpAutoConfiguration {

    private static final boolean TOKENS = ClassUtils.isPresent(
            "org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken", null);

    @Bean
    @ConditionalOnMissingBean
    ServiceClients serviceClients(RestClient.Builder builder, JsonMapper json, ObjectProvider<TokenRelay> relay) {
        TokenRelay own = relay.getIfAvailable();
        Supplier<Optional<String>> token;
        if (own != null) {
            token = own::currentToken;
        } else if (TOKENS) {
            token = BearerTokens::current;
        } else {
            token = Optional::empty;
        }
        return new ServiceClients(builder, json, token);
    }
}
