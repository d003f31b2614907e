package io.eata.platform.security;

import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Looks at the {@code auth_time} of whoever calls what {@link NeedsRecentLogin}. A machine has none, and is no person. Whoever may not
 * call it at all hears that first, and is not sent through a login for nothing.
 */
final class RecentLoginCheck implements MethodInterceptor {

    private static final String CHALLENGE =
            "Bearer error=\"insufficient_user_authentication\", error_description=\"A login of just now is needed\", max_age="
                    + NeedsRecentLogin.SECONDS;

    private final ObjectProvider<Clock> clock;

    /** @param clock looked up when it is needed: advisors are made before everything else */
    RecentLoginCheck(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (!isRecent()) {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                    && request.getResponse() instanceof HttpServletResponse response) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            }
            throw new ProblemException(
                    ProblemCode.STEP_UP_REQUIRED, "The login that the token is from is too long ago");
        }
        return call.proceed();
    }

    private boolean isRecent() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && isRecent(token.getToken());
    }

    private boolean isRecent(Jwt token) {
        return token.getClaims().get("auth_time") instanceof Object at
                && !instant(at)
                        .plusSeconds(NeedsRecentLogin.SECONDS)
                        .isBefore(clock.getObject().instant());
    }

    private static Instant instant(Object at) {
        return switch (at) {
            case Instant instant -> instant;
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            default -> Instant.EPOCH;
        };
    }
}
