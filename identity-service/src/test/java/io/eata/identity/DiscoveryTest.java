package io.eata.identity;

import static io.eata.identity.DemoSettings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class DiscoveryTest {

    private final int port;

    DiscoveryTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void names_everything_under_the_issuer_at_whatever_address_it_is_read() {
        for (var browser : List.of(new Browser(port), new Browser(port).with("X-Forwarded-Host", "localhost:8081"))) {
            var document = JsonPath.parse(
                    browser.get("/.well-known/openid-configuration").body());
            assertThat(document.<String>read("issuer")).isEqualTo(ISSUER);
            assertThat(document.<String>read("authorization_endpoint")).isEqualTo(ISSUER + "/oauth2/authorize");
            assertThat(document.<String>read("token_endpoint")).isEqualTo(ISSUER + "/oauth2/token");
            assertThat(document.<String>read("jwks_uri")).isEqualTo(ISSUER + "/oauth2/jwks");
            assertThat(document.<String>read("userinfo_endpoint")).isEqualTo(ISSUER + "/userinfo");
            assertThat(document.<String>read("end_session_endpoint")).isEqualTo(ISSUER + "/connect/logout");
        }
    }

    @Test
    void offers_what_the_provider_does_and_nothing_else() {
        for (var address : List.of("openid-configuration", "oauth-authorization-server")) {
            var document = JsonPath.parse(
                    new Browser(port).get("/.well-known/" + address).body());
            assertThat(document.<List<String>>read("grant_types_supported"))
                    .containsExactly("authorization_code", "client_credentials", "refresh_token");
            assertThat(document.<List<String>>read("response_types_supported")).containsExactly("code");
            assertThat(document.<List<String>>read("token_endpoint_auth_methods_supported"))
                    .containsExactly("private_key_jwt", "none");
            assertThat(document.<List<String>>read("token_endpoint_auth_signing_alg_values_supported"))
                    .containsExactly("ES256");
            assertThat(document.<List<String>>read("code_challenge_methods_supported"))
                    .containsExactly("S256");
        }
        var openId = JsonPath.parse(
                new Browser(port).get("/.well-known/openid-configuration").body());
        assertThat(openId.<List<String>>read("id_token_signing_alg_values_supported"))
                .containsExactly("ES256");
        assertThat(openId.<List<String>>read("claims_supported")).contains("org", "territory", "roles");
    }
}
