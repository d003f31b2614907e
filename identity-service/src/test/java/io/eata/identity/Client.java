package io.eata.identity;

import static io.eata.identity.DemoSettings.ISSUER;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of identity: asks for codes and redeems them, and proves itself with a key if it has one.
 *
 * @param key nothing for a public client
 */
record Client(String id, @Nullable ECKey key, String redirectUri) {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    static Client machine(String id) {
        return new Client(id, DemoKeys.of(id), "");
    }

    static Client portal() {
        var id = "customs-portal";
        return new Client(id, DemoKeys.of(id), DemoSettings.PROXY + "/portal/login/oauth2/code/eata");
    }

    static Client wallet() {
        return new Client("wallet-web", null, DemoSettings.PROXY + "/wallet/callback");
    }

    /** A PKCE verifier of enough randomness. */
    static String verifier() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The address that this client sends a browser to, with further parameters or others instead. */
    String authorize(String verifier, String... more) {
        var parameters = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", id,
                "redirect_uri", redirectUri,
                "scope", "openid profile",
                "state", "the state",
                "nonce", "the nonce",
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256"));
        for (var i = 0; i < more.length; i += 2) {
            if (more[i + 1].isEmpty()) {
                parameters.remove(more[i]);
            } else {
                parameters.put(more[i], more[i + 1]);
            }
        }
        var pairs = new ArrayList<String>();
        parameters.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return "/oauth2/authorize?" + Browser.encode(pairs.toArray(String[]::new));
    }

    /** Logs somebody in for this client; returns the code. */
    String code(Browser browser, String login, String verifier) {
        var toLogin = browser.get(authorize(verifier));
        if (Browser.location(toLogin).endsWith("/login")) {
            var back = browser.login(login, DemoSettings.PASSWORD);
            toLogin = browser.follow(back);
        }
        return Browser.parameter(Browser.location(toLogin), "code").orElseThrow();
    }

    HttpResponse<String> redeem(Browser browser, String code, String verifier) {
        return token(
                browser,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                verifier);
    }

    /** Logs somebody in and redeems the code. */
    Tokens tokens(Browser browser, String login) {
        var verifier = verifier();
        return Tokens.of(redeem(browser, code(browser, login, verifier), verifier));
    }

    HttpResponse<String> refresh(Browser browser, String refreshToken) {
        return token(browser, "grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    /** A token of the client's own. */
    Tokens tokens(Browser browser) {
        return Tokens.of(token(browser, "grant_type", "client_credentials"));
    }

    HttpResponse<String> token(Browser browser, String... form) {
        return send(browser, "/oauth2/token", form);
    }

    /** Sends a form as this client. */
    HttpResponse<String> send(Browser browser, String endpoint, String... form) {
        var all = new ArrayList<>(List.of(form));
        if (key == null) {
            all.addAll(List.of("client_id", id));
        } else {
            all.addAll(List.of("client_assertion_type", ASSERTION_TYPE, "client_assertion", assertion()));
        }
        return browser.post(endpoint, all.toArray(String[]::new));
    }

    HttpResponse<String> tokenWith(Browser browser, String assertion, String... more) {
        var form = new ArrayList<>(List.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                ASSERTION_TYPE,
                "client_assertion",
                assertion));
        form.addAll(List.of(more));
        return browser.post("/oauth2/token", form.toArray(String[]::new));
    }

    private String assertion() {
        if (key == null) {
            throw new AssertionError("a public client has no key");
        }
        return sign(claims().build(), key);
    }

    /** What a good assertion says. */
    JWTClaimsSet.Builder claims() {
        var now = MovableClock.now();
        return new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(ISSUER)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString());
    }

    static String sign(JWTClaimsSet claims, ECKey key) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What the token endpoint gave. */
    record Tokens(
            String access,
            @Nullable String refresh,
            @Nullable String id) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        static Tokens of(HttpResponse<String> response) {
            if (response.statusCode() != 200) {
                throw new AssertionError(response.statusCode() + " " + response.body());
            }
            var json = JSON.readTree(response.body());
            return new Tokens(
                    json.get("access_token").asString(),
                    json.path("refresh_token").asStringOpt().orElse(null),
                    json.path("id_token").asStringOpt().orElse(null));
        }

        SignedJWT accessJwt() {
            return parse(access);
        }

        Map<String, Object> accessClaims() {
            return claims(access);
        }

        Map<String, Object> idClaims() {
            return claims(requiredId());
        }

        String requiredId() {
            if (id == null) {
                throw new AssertionError("there is no ID token");
            }
            return id;
        }

        String requiredRefresh() {
            if (refresh == null) {
                throw new AssertionError("there is no refresh token");
            }
            return refresh;
        }

        private static Map<String, Object> claims(String jwt) {
            try {
                return parse(jwt).getJWTClaimsSet().toJSONObject();
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }

        private static SignedJWT parse(String jwt) {
            try {
                return SignedJWT.parse(jwt);
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
    }
}
