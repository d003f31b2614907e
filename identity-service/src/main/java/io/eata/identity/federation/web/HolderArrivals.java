package io.eata.identity.federation.web;

import io.eata.identity.account.Account;
import io.eata.identity.factor.LoginStrength;
import io.eata.identity.factor.PersonLogins;
import io.eata.identity.federation.OutsideSession;
import io.eata.identity.federation.holder.Applicant;
import io.eata.identity.federation.holder.HolderArrival;
import io.eata.identity.federation.holder.HolderLogins;
import io.eata.identity.federation.holder.HolderProvider;
import io.eata.identity.federation.holder.HolderProviders;
import io.eata.identity.federation.holder.OutsideWay;
import io.eata.identity.login.SessionEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** Holders back from an outside provider, with an ID token that Spring Security has verified or without. */
@Component
final class HolderArrivals implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HolderArrivals.class);

    /** Of a subject (OpenID Connect Core 1.0, section 2). */
    private static final int LONGEST_SUBJECT = 255;

    private static final int LONGEST_NAME = 99;

    /** A login there that is older was not for us, and counts from when it was. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final HolderProviders providers;
    private final HolderLogins logins;
    private final PersonLogins people;
    private final SessionEntry entry;
    private final Clock clock;
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    HolderArrivals(
            HolderProviders providers, HolderLogins logins, PersonLogins people, SessionEntry entry, Clock clock) {
        this.providers = providers;
        this.logins = logins;
        this.people = people;
        this.entry = entry;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        var provider = providers.named(Slugs.of(request));
        boolean linking = OutsideWay.takeLinking(request);
        if (provider.isEmpty()
                || !(vouched.getPrincipal() instanceof OidcUser user)
                || String.valueOf(user.getSubject()).length() > LONGEST_SUBJECT) {
            failed(request, response, "answer");
            return;
        }
        var applicant = applicant(provider.get(), user.getIdToken());
        if (linking && entry.holder(request) != null) {
            OutsideWay.keep(request, applicant);
            redirect.sendRedirect(request, response, HolderProviderPages.PAGE);
            return;
        }
        switch (logins.arrive(applicant)) {
            case HolderArrival.Entered entered -> enter(request, response, entered.account(), user.getIdToken());
            case HolderArrival.Stranger stranger -> {
                OutsideWay.keep(request, applicant);
                redirect.sendRedirect(request, response, "/registration/outside");
            }
            case HolderArrival.Owned owned -> {
                OutsideWay.keep(request, applicant.goingTo(leadBack(request, response)));
                tell(request, response, "OWNED");
            }
            case HolderArrival.Refused refused ->
                tell(request, response, refused.reason().name());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.info("A holder's login by a provider failed: {}", failure.getMessage());
        OutsideWay.takeLinking(request);
        failed(request, response, OpenIdArrivals.word(failure));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, UUID account, OidcIdToken idToken)
            throws IOException {
        // Logging out here leaves a holder logged in there.
        request.getSession().removeAttribute(OutsideSession.ATTRIBUTE);
        entry.enter(request, response, people.of(account, LoginStrength.OUTSIDE_LOGIN, loggedInAt(idToken)));
        redirect.sendRedirect(request, response, entry.onward(request, response, "/"));
    }

    /** The login that comes first leads to the page where the link is made; returns where it would have led. */
    private @Nullable String leadBack(HttpServletRequest request, HttpServletResponse response) {
        var going = entry.onward(request, response, "");
        request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(HolderProviderPages.PAGE));
        return going.isEmpty() || going.equals(HolderProviderPages.PAGE) ? null : going;
    }

    private Instant loggedInAt(OidcIdToken idToken) {
        var now = clock.instant();
        var there = idToken.getAuthenticatedAt();
        return there == null || there.isAfter(now.minus(JUST_NOW)) ? now : there;
    }

    private Applicant applicant(HolderProvider provider, OidcIdToken idToken) {
        var email = idToken.getEmail();
        var address = email == null ? "" : Account.canonical(email);
        boolean vouched = Boolean.TRUE.equals(idToken.getEmailVerified()) && Account.isAddress(address);
        var subject = String.valueOf(idToken.getSubject());
        return new Applicant(
                provider.name(),
                provider.issuer(),
                subject,
                vouched ? address : null,
                shortened(idToken.getGivenName()),
                shortened(idToken.getFamilyName()),
                Account.isAddress(address) ? address : subject,
                clock.instant().plus(Applicant.KEPT),
                null);
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, String word) throws IOException {
        if (providers.named(Slugs.of(request)).isPresent()) {
            tell(request, response, word);
        } else {
            redirect.sendRedirect(request, response, "/login");
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, String word) throws IOException {
        OutsideWay.tell(request, word);
        redirect.sendRedirect(request, response, "/login/with/" + Slugs.of(request) + "/told");
    }
}
