package io.eata.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TestTokensTest {

    private final NimbusJwtDecoder decoder = decoder();

    private static NimbusJwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(TestTokens.identityUrl() + "/oauth2/jwks")
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(TestTokens.ISSUER));
        return decoder;
    }

    @Test
    void carries_the_claims_of_an_officer_past_a_real_signature_check() {
        var jwt = decoder.decode(TestTokens.officer("EU", "DE").value());

        assertThat(jwt.getClaimAsString("territory")).isEqualTo("EU");
        assertThat(jwt.getClaimAsString("country")).isEqualTo("DE");
        assertThat(jwt.getClaimAsString("org_type")).isEqualTo("CUSTOMS");
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("OFFICER");
        assertThat(jwt.getAudience()).containsExactly("eata");
    }

    @Test
    void is_refused_when_it_ran_out_or_another_key_signed_it() throws JOSEException {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("stranger").generate();

        assertThatThrownBy(() -> decoder.decode(TestTokens.icc().expired().value()))
                .isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(TestTokens.icc().signedWith(stranger)))
                .isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(
                        TestTokens.icc().with("iss", "http://elsewhere").value()))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void gives_a_client_a_token_of_its_own_role() throws IOException, InterruptedException, ParseException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(TestTokens.identityUrl() + "/oauth2/token"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_id=notification"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            var token = answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles"))
                    .containsExactly("NOTIFICATION");
        }
    }
}
