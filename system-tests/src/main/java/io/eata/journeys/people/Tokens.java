package io.eata.journeys.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How an outside program gets access tokens: as a machine with its key, or for a person who signs in. */
public final class Tokens {

    /** Where a program on this machine takes the authorization code, as RFC 8252 has it; nothing listens there. */
    private static final String LOOPBACK = "http://127.0.0.1:49152/callback";

    private static final String WALLET = "wallet-web";
    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(2);

    private final RunningPlatform platform;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public Tokens(RunningPlatform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Client credentials with {@code private_key_jwt}, the key taken from the demo's key folder. */
    public String machine(String client) {
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion(client)));
    }

    /** Authorization code with PKCE, through the real login page. */
    public String person(String login, String password) {
        String verifier = randomText();
        var session = new PageSession();
        URI start = URI.create(platform.issuer() + "/oauth2/authorize?"
                + query(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        WALLET,
                        "redirect_uri",
                        LOOPBACK,
                        "scope",
                        "openid",
                        "state",
                        randomText(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        Document page = session.open(start);
        Element form = page.selectFirst("form:has(input[type=password])");
        if (form == null) {
            throw new UnexpectedAnswer("no login form at " + page.baseUri());
        }
        URI landed = session.submitAndLand(form, Map.of("username", login, "password", password), LOOPBACK);
        String code = Arrays.stream(String.valueOf(landed.getRawQuery()).split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .map(parameter -> parameter.substring("code=".length()))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer("the login of " + login + " ended at " + landed.getPath()));
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", LOOPBACK,
                "client_id", WALLET,
                "code_verifier", verifier));
    }

    private String token(Map<String, String> form) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(platform.issuer() + "/oauth2/token"))
                            .timeout(Duration.ofSeconds(15))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(query(form)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var token = Http.JSON.readTree(response.body()).get("access_token");
            if (token == null) {
                throw new UnexpectedAnswer("no token: " + response.statusCode());
            }
            return token.asString();
        } catch (IOException e) {
            throw new UnexpectedAnswer("identity did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted", e);
        }
    }

    private String assertion(String client) {
        try {
            ECKey key = ECKey.parse(Files.readString(platform.clientKey(client)));
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(client)
                            .subject(client)
                            .audience(platform.issuer())
                            .jwtID(UUID.randomUUID().toString())
                            .issueTime(Date.from(clock.instant()))
                            .expirationTime(Date.from(clock.instant().plus(ASSERTION_LIFE)))
                            .build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (IOException | ParseException | JOSEException e) {
            throw new UnexpectedAnswer("the key of client " + client + " cannot be used", e);
        }
    }

    private String randomText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
