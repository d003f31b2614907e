package io.eata.platform.security;

import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Looks at the {@code auth_time} of whoever calls what {@link NeedsRecentLogin}. A machine has none, and is no person. */
final class RecentLoginCheck implements HandlerInterceptor {

    private static final String CHALLENGE =
            "Bearer error=\"insufficient_user_authentication\", error_description=\"A login of just now is needed\", max_age="
                    + NeedsRecentLogin.SECONDS;

    private final Clock clock;

    RecentLoginCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isMarked(method) && !isRecent()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            throw new ProblemException(
                    ProblemCode.STEP_UP_REQUIRED, "The login that the token is from is too long ago");
        }
        return true;
    }

    private static boolean isMarked(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), NeedsRecentLogin.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), NeedsRecentLogin.class);
    }

    private boolean isRecent() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && isRecent(token.getToken());
    }

    private boolean isRecent(Jwt token) {
        return token.getClaims().get("auth_time") instanceof Object at
                && !instant(at).plusSeconds(NeedsRecentLogin.SECONDS).isBefore(clock.instant());
    }

    private static Instant instant(Object at) {
        return switch (at) {
            case Instant instant -> instant;
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            default -> Instant.EPOCH;
        };
    }
}
