package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ClientCredentialsTest {

    private final Client nics = Client.machine("nics-ch");
    private final Browser http;

    ClientCredentialsTest(@LocalServerPort int port) {
        http = new Browser(port);
    }

    @Test
    void gives_a_machine_a_token_for_an_assertion_signed_with_its_key() {
        assertThat(nics.tokens(http).accessClaims()).containsEntry("sub", "nics-ch");
        assertThat(nics.tokens(http).refresh()).isNull();
    }

    @Test
    void takes_the_client_id_beside_the_assertion_or_not() {
        var assertion = Client.sign(nics.claims().build(), DemoKeys.of("nics-ch"));
        assertThat(nics.tokenWith(http, assertion, "client_id", "nics-ch").statusCode())
                .isEqualTo(200);
        var another = Client.sign(nics.claims().build(), DemoKeys.of("nics-ch"));
        refused(nics.tokenWith(http, another, "client_id", "nics-de"));
    }

    @Test
    void takes_the_token_endpoint_at_any_address_of_the_platform_as_audience() {
        for (var audience : List.of(
                DemoSettings.ISSUER + "/oauth2/token",
                "http://127.0.0.1:8090/identity/oauth2/token",
                DemoSettings.OTHER_PROXY + "/identity/oauth2/token")) {
            var assertion = Client.sign(nics.claims().audience(audience).build(), DemoKeys.of("nics-ch"));
            assertThat(nics.tokenWith(http, assertion).statusCode())
                    .as(audience)
                    .isEqualTo(200);
        }
    }

    @Test
    void refuses_another_audience() {
        for (var audience : List.of("eata", "https://evil.example/oauth2/token", DemoSettings.PROXY)) {
            refused(nics.tokenWith(
                    http, Client.sign(nics.claims().audience(audience).build(), DemoKeys.of("nics-ch"))));
        }
        refused(nics.tokenWith(
                http, Client.sign(nics.claims().audience(List.of()).build(), DemoKeys.of("nics-ch"))));
    }

    @Test
    void refuses_another_key() {
        refused(nics.tokenWith(http, Client.sign(nics.claims().build(), DemoKeys.fresh())));
        refused(nics.tokenWith(http, Client.sign(nics.claims().build(), DemoKeys.of("nics-de"))));
    }

    @Test
    void refuses_an_expired_assertion() {
        var past = Date.from(Instant.now().minusSeconds(60));
        refused(nics.tokenWith(
                http, Client.sign(nics.claims().expirationTime(past).build(), DemoKeys.of("nics-ch"))));
    }

    @Test
    void refuses_an_assertion_that_lives_longer_than_five_minutes_or_for_ever() {
        var far = Date.from(Instant.now().plusSeconds(10 * 60));
        refused(nics.tokenWith(
                http, Client.sign(nics.claims().expirationTime(far).build(), DemoKeys.of("nics-ch"))));
        refused(nics.tokenWith(
                http, Client.sign(nics.claims().expirationTime(null).build(), DemoKeys.of("nics-ch"))));
    }

    @Test
    void refuses_an_assertion_from_the_future() {
        var later = Date.from(Instant.now().plusSeconds(120));
        refused(nics.tokenWith(
                http, Client.sign(nics.claims().notBeforeTime(later).build(), DemoKeys.of("nics-ch"))));
    }

    @Test
    void refuses_an_assertion_that_was_used_before() {
        var assertion = Client.sign(nics.claims().build(), DemoKeys.of("nics-ch"));
        assertThat(nics.tokenWith(http, assertion).statusCode()).isEqualTo(200);
        refused(nics.tokenWith(http, assertion));
    }

    @Test
    void takes_an_assertion_once_when_many_present_it_at_the_same_moment() throws Exception {
        var assertion = Client.sign(nics.claims().build(), DemoKeys.of("nics-ch"));
        Callable<Integer> present = () -> nics.tokenWith(http, assertion).statusCode();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = threads.invokeAll(List.of(present, present, present, present, present, present)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
        }
    }

    @Test
    void refuses_an_assertion_without_a_name_of_its_own() {
        refused(nics.tokenWith(http, Client.sign(nics.claims().jwtID(null).build(), DemoKeys.of("nics-ch"))));
    }

    @Test
    void refuses_an_assertion_that_speaks_for_another() {
        for (var claims : List.of(nics.claims().issuer("nics-de"), nics.claims().subject("nics-de"))) {
            var assertion = Client.sign(claims.build(), DemoKeys.of("nics-ch"));
            refused(nics.tokenWith(http, assertion, "client_id", "nics-ch"));
        }
    }

    @Test
    void refuses_an_assertion_that_is_not_signed_with_es256() throws JOSEException {
        refused(nics.tokenWith(http, new PlainJWT(nics.claims().build()).serialize()));

        var publicKeyAsSecret =
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), nics.claims().build());
        publicKeyAsSecret.sign(
                new MACSigner(DemoKeys.of("nics-ch").toPublicJWK().toJSONString()));
        refused(nics.tokenWith(http, publicKeyAsSecret.serialize()));
    }

    @Test
    void knows_no_shared_secrets() {
        var refused = http.post(
                "/oauth2/token", "grant_type", "client_credentials", "client_id", "nics-ch", "client_secret", "secret");
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void refuses_what_is_no_assertion_at_all() {
        for (var garbage : List.of("", "a.b.c", "e30.e30.", "x".repeat(20_000))) {
            assertThat(nics.tokenWith(http, garbage).statusCode()).isBetween(400, 401);
        }
    }

    @Test
    void gives_no_tokens_of_its_own_to_a_public_client() {
        var refused = http.post("/oauth2/token", "grant_type", "client_credentials", "client_id", "wallet-web");
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("invalid_client").doesNotContain("access_token");
    }
}
