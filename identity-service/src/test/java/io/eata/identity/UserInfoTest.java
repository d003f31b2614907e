package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@IdentityTest
class UserInfoTest {

    private final Browser http;
    private final Client.Tokens tokens;
    private final JwtDecoder decoder;
    private final JdbcClient jdbc;
    private final int port;

    UserInfoTest(@LocalServerPort int port, JwtDecoder decoder, JdbcClient jdbc) {
        this.port = port;
        this.decoder = decoder;
        this.jdbc = jdbc;
        http = new Browser(port);
        tokens = Client.portal().tokens(http, "officer.de@customs.example");
    }

    @Test
    void says_who_the_bearer_is() {
        var answer = http.with("Authorization", "Bearer " + tokens.access()).get("/userinfo");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Officer DE-2001", "de-DE");
    }

    @Test
    void tells_the_portal_where_an_officer_works_and_no_token_does() throws Exception {
        work("controller.de@customs.example", "Südwest", "DE004811");
        try {
            var officer = Client.portal().tokens(new Browser(port), "controller.de@customs.example");
            var told = Api.json(
                    http.with("Authorization", "Bearer " + officer.access()).get("/userinfo"));
            assertThat(told.get("region").asString()).isEqualTo("Südwest");
            assertThat(told.get("office").asString()).isEqualTo("DE004811");
            assertThat(officer.accessJwt().getJWTClaimsSet().getClaims()).doesNotContainKeys("region", "office");
            assertThat(SignedJWT.parse(officer.requiredId()).getJWTClaimsSet().getClaims())
                    .doesNotContainKeys("region", "office");
        } finally {
            work("controller.de@customs.example", null, null);
        }
    }

    @Test
    void tells_no_other_client_where_an_officer_works() throws Exception {
        work("officer.fr@customs.example", "Est", "FR000740");
        try {
            var officer = Client.wallet().tokens(new Browser(port), "officer.fr@customs.example");
            assertThat(http.with("Authorization", "Bearer " + officer.access())
                            .get("/userinfo")
                            .body())
                    .contains("Officer FR-3001")
                    .doesNotContain("region", "office\"");
        } finally {
            work("officer.fr@customs.example", null, null);
        }
    }

    @Test
    void refuses_a_token_that_nobody_signed() throws Exception {
        assertThat(status(new PlainJWT(claims()).serialize())).isEqualTo(401);
        var parts = tokens.access().split("\\.");
        assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    }

    @Test
    void refuses_a_token_that_another_key_signed_even_one_that_it_brings_along() throws Exception {
        var key = DemoKeys.fresh();
        assertThat(status(signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()), key)))
                .isEqualTo(401);
        var known = tokens.accessJwt().getHeader().getKeyID();
        assertThat(status(signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(known), key)))
                .isEqualTo(401);
        assertThat(status(signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(key.getKeyID())
                                .jwk(key.toPublicJWK()),
                        key)))
                .isEqualTo(401);
    }

    @Test
    void refuses_a_token_that_is_for_somebody_else_or_of_another_time_or_issuer() throws Exception {
        var key = (ECKey) DemoKeys.readRing().getKeys().getFirst();
        var good = new JWTClaimsSet.Builder(claims());
        var past = Date.from(Instant.now().minusSeconds(120));
        for (var bad : new JWTClaimsSet[] {
            new JWTClaimsSet.Builder(good.build()).audience("customs-portal").build(),
            new JWTClaimsSet.Builder(good.build())
                    .issuer("http://elsewhere/identity")
                    .build(),
            new JWTClaimsSet.Builder(good.build()).expirationTime(past).build()
        }) {
            assertThat(status(Client.sign(bad, key))).isEqualTo(401);
        }
        assertThat(status(tokens.requiredId())).isEqualTo(401);
    }

    /** Refused by its looks alone, before anybody asks whether it was ever issued. */
    private int status(String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
        return http.with("Authorization", "Bearer " + token).get("/userinfo").statusCode();
    }

    private void work(String login, @Nullable String region, @Nullable String office) {
        jdbc.sql("update account set region = ?, office = ? where login = ?")
                .param(region)
                .param(office)
                .param(login)
                .update();
    }

    private JWTClaimsSet claims() throws Exception {
        return tokens.accessJwt().getJWTClaimsSet();
    }

    private String signed(JWSHeader.Builder header, ECKey key) throws Exception {
        var jwt = new SignedJWT(header.build(), claims());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }
}
