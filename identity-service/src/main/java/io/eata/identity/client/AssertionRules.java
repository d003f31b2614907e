package io.eata.identity.client;

import io.eata.identity.PlatformAddresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** What an assertion whose signature is good must say (RFC 7523, section 3), the first broken rule first. */
@Component
class AssertionRules {

    /** An assertion that is good for longer is refused, whatever its age. */
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    static final int JTI_LENGTH = 200;

    private final Set<String> audiences;
    private final UsedAssertions used;
    private final Clock clock;

    AssertionRules(PlatformAddresses addresses, UsedAssertions used, Clock clock) {
        audiences = addresses.audiences();
        this.used = used;
        this.clock = clock;
    }

    OAuth2TokenValidatorResult check(String clientId, Jwt assertion) {
        var broken = brokenRule(clientId, assertion);
        return broken == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, broken, null));
    }

    /** Uses the assertion up only when all the rest is right. */
    private @Nullable String brokenRule(String clientId, Jwt assertion) {
        if (!clientId.equals(assertion.getClaimAsString("iss")) || !clientId.equals(assertion.getSubject())) {
            return "iss and sub are the client's ID";
        }
        var audience = assertion.getAudience();
        if (audience == null || Collections.disjoint(audiences, audience)) {
            return "aud is the issuer or the token endpoint";
        }
        var expiresAt = assertion.getExpiresAt();
        var now = clock.instant();
        if (expiresAt == null || !expiresAt.plus(CLOCK_SKEW).isAfter(now)) {
            return "exp has passed";
        }
        if (expiresAt.isAfter(now.plus(LONGEST_LIFE).plus(CLOCK_SKEW))) {
            return "exp is at most five minutes ahead";
        }
        if (isAhead(assertion.getNotBefore(), now) || isAhead(assertion.getIssuedAt(), now)) {
            return "nbf and iat have come";
        }
        var jti = assertion.getId();
        if (jti == null || jti.isBlank() || jti.length() > JTI_LENGTH) {
            return "jti is there";
        }
        return used.useFirst(clientId, jti, expiresAt.plus(CLOCK_SKEW)) ? null : "jti was used before";
    }

    private static boolean isAhead(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now.plus(CLOCK_SKEW));
    }
}
