package io.eata.platform.test;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Access tokens as identity issues them, signed with ES256 by a key that lives as long as this JVM. Its public half is
 * served at {@link #identityUrl()}{@code /oauth2/jwks}.
 *
 * <p>The token endpoint of the same address answers {@code client_credentials} requests with a {@link #platform} token of
 * the client that asks; it checks no assertion, for it stands in for identity in the tests of its clients.
 */
public final class TestTokens {

    /** The {@code iss} of every token. */
    public static final String ISSUER = "http://identity.test/identity";

    private TestTokens() {}

    /** Where a service under test reaches the keys and the token endpoint; no slash at the end. */
    public static String identityUrl() {
        return TestIssuer.running().url();
    }

    /**
     * Publishes a list of revoked tokens in place of the last one, as identity does.
     *
     * @param issuedUntil by name, the second since 1970 until which what was issued is void
     */
    public static void publishRevocations(Map<String, Long> issuedUntil) {
        TestIssuer.running().publish(issuedUntil);
    }

    /** An officer who commits transactions, such as {@code officer("EU", "DE")}. */
    public static TestToken officer(String territory, String country) {
        return customs(territory, country, "OFFICER");
    }

    /** A controller, who may look and put on hold. */
    public static TestToken controller(String territory, String country) {
        return customs(territory, country, "CONTROLLER");
    }

    /** Anyone of a customs administration. */
    public static TestToken customs(String territory, String country, String... roles) {
        var role = String.join(".", roles).toLowerCase(Locale.ROOT);
        return token(role + "." + country.toLowerCase(Locale.ROOT))
                .with("org", "CUSTOMS-" + country)
                .with("org_type", "CUSTOMS")
                .with("territory", territory)
                .with("country", country)
                .with("name", role + " " + country)
                .withRoles(roles);
    }

    /** An issuing association's own system, such as {@code association("CH-ALLIANCE", "CH")}. */
    public static TestToken association(String code, String country) {
        return token("nics-" + country.toLowerCase(Locale.ROOT))
                .with("org", code)
                .with("org_type", "ASSOCIATION")
                .with("country", country)
                .withRoles("ISSUER");
    }

    /** A person who carries carnets for a company. */
    public static TestToken holder(String organisation) {
        return token("holder." + organisation)
                .with("org", organisation)
                .with("org_type", "COMPANY")
                .with("country", "CH")
                .with("name", "Holder of " + organisation)
                .withRoles("HOLDER");
    }

    /** Someone at ICC who watches over the platform. */
    public static TestToken icc() {
        return token("operations.icc")
                .with("org", "ICC")
                .with("org_type", "ICC")
                .with("name", "ICC operations")
                .withRoles("ICC_OPERATIONS");
    }

    /** One of the platform's own services, such as {@code platform("NOTIFICATION")}. */
    public static TestToken platform(String role) {
        return token(role.toLowerCase(Locale.ROOT))
                .with("org", "PLATFORM")
                .with("org_type", "PLATFORM")
                .withRoles(role);
    }

    /** A token with nothing but a subject, an issuer, an audience and ten minutes to live. */
    public static TestToken token(String subject) {
        return new TestToken(Map.of("iss", ISSUER, "sub", subject, "aud", List.of("eata"), "locale", "en"));
    }
}
