package io.eata.identity.provider;

import io.eata.identity.factor.LoginStrength;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithms;

/** Makes the discovery documents say what this provider does, not what the framework could do. */
final class Discovery {

    private static final List<String> GRANTS = List.of(
            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue(),
            AuthorizationGrantType.REFRESH_TOKEN.getValue());

    private static final List<String> KEY = List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue());

    private static final List<String> KEY_OR_NONE =
            List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue(), ClientAuthenticationMethod.NONE.getValue());

    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "acr",
            "amr",
            "sid",
            "org",
            "org_type",
            "territory",
            "country",
            "roles",
            "name",
            "locale",
            "region",
            "office");

    private Discovery() {}

    /** For the authorization server's document (RFC 8414). */
    static void describe(Map<String, Object> metadata) {
        metadata.put("grant_types_supported", GRANTS);
        metadata.put("scopes_supported", List.of(OidcScopes.OPENID, OidcScopes.PROFILE));
        metadata.put("token_endpoint_auth_methods_supported", KEY_OR_NONE);
        metadata.put("revocation_endpoint_auth_methods_supported", KEY);
        metadata.put("introspection_endpoint_auth_methods_supported", KEY);
        for (var endpoint : List.of("token", "revocation", "introspection")) {
            metadata.put(endpoint + "_endpoint_auth_signing_alg_values_supported", List.of(JwsAlgorithms.ES256));
        }
        metadata.remove("tls_client_certificate_bound_access_tokens");
    }

    /** For the OpenID provider's document (OpenID Connect Discovery 1.0). */
    static void describeOpenId(Map<String, Object> metadata) {
        describe(metadata);
        metadata.put("id_token_signing_alg_values_supported", List.of(JwsAlgorithms.ES256));
        metadata.put("claims_supported", CLAIMS);
        metadata.put("acr_values_supported", List.of(LoginStrength.SINGLE, LoginStrength.MULTI));
        metadata.put("prompt_values_supported", List.of(Prompts.NONE, Prompts.LOGIN, Prompts.SELECT_ACCOUNT));
    }
}
