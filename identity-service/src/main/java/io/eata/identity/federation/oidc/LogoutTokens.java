package io.eata.identity.federation.oidc;

import io.eata.identity.client.UsedAssertions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Logout tokens of providers, checked as OpenID Connect Back-Channel Logout 1.0, section 2.6 says. */
@Component
public final class LogoutTokens {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final int LONGEST = 16_000;

    private final OutsideRegistrations registrations;
    private final ProviderTokens tokens;
    private final UsedAssertions used;
    private final Clock clock;

    LogoutTokens(OutsideRegistrations registrations, ProviderTokens tokens, UsedAssertions used, Clock clock) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.used = used;
        this.clock = clock;
    }

    /** What a token wants to have ended; nothing if it is not good, or was used before. */
    public Optional<Wish> read(String slug, String token) {
        var registration = registrations.findByRegistrationId(slug);
        if (registration == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = tokens.logoutTokens(registration).decode(token);
            if (!isGood(jwt, registration) || !isNew(slug, jwt)) {
                LOG.info("A logout token for {} is refused", slug);
                return Optional.empty();
            }
            return Optional.of(
                    new Wish(String.valueOf(jwt.getIssuer()), jwt.getSubject(), jwt.getClaimAsString("sid")));
        } catch (JwtException e) {
            LOG.info("A logout token for {} is refused: {}", slug, e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isGood(Jwt jwt, ClientRegistration registration) {
        var audience = jwt.getAudience();
        var issuedAt = jwt.getIssuedAt();
        return audience != null
                && audience.contains(registration.getClientId())
                && issuedAt != null
                && issuedAt.isAfter(clock.instant().minus(OLDEST))
                && jwt.getId() != null
                && jwt.getClaim("nonce") == null
                && jwt.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && (jwt.getSubject() != null || jwt.getClaimAsString("sid") != null);
    }

    private boolean isNew(String slug, Jwt jwt) {
        Instant until = clock.instant().plus(OLDEST).plus(OLDEST);
        return used.useFirst("logout " + slug, String.valueOf(jwt.getId()), until);
    }

    /** Sessions of this person, or this one session there. */
    public record Wish(
            String issuer,
            @Nullable String subject,
            @Nullable String session) {}
}
