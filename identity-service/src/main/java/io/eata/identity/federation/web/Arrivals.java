package io.eata.identity.federation.web;

import io.eata.identity.account.Organisation;
import io.eata.identity.federation.OutsideAccounts;
import io.eata.identity.federation.OutsidePerson;
import io.eata.identity.federation.OutsideSession;
import io.eata.identity.federation.ProviderSecrets;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProviders;
import io.eata.identity.federation.Welcome;
import io.eata.identity.login.SessionEntry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * The last step of every way back from a provider: somebody is logged in as an account, told why not, or shown what a login
 * would have made of them.
 */
@Component
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final SsoProviders providers;
    private final OutsideAccounts accounts;
    private final ProviderSecrets secrets;
    private final Clock clock;
    private final SessionEntry entry;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    Arrivals(
            SsoProviders providers,
            OutsideAccounts accounts,
            ProviderSecrets secrets,
            SessionEntry entry,
            Clock clock) {
        this.entry = entry;
        this.providers = providers;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param factor how the provider was asked, as {@link FactorGrantedAuthority} names it */
    void arrive(
            HttpServletRequest request,
            HttpServletResponse response,
            Organisation organisation,
            OutsidePerson person,
            String factor)
            throws IOException, ServletException {
        var provider = providers.of(organisation.id());
        boolean trial = Told.takeTrial(request, organisation.id());
        if (provider.isEmpty() || (provider.get().state() != SsoProvider.State.ON && !trial)) {
            refuse(request, response, organisation, new Welcome.Refused(Welcome.Reason.SWITCHED_OFF, List.of()));
        } else if (trial) {
            Told.trial(request, accounts.trial(person, provider.get().mapping()), person);
            redirect.sendRedirect(request, response, "/login/at/" + organisation.slug() + "/trial");
        } else {
            switch (accounts.welcome(person, provider.get().mapping())) {
                case Welcome.Refused refused -> refuse(request, response, organisation, refused);
                case Welcome.Entered entered -> {
                    enter(request, response, person, entered.account(), factor);
                    onward.onAuthenticationSuccess(request, response, authentication(entered.account(), factor));
                }
            }
        }
    }

    /** The way to the provider or back did not work; nobody is logged in. */
    void failed(HttpServletRequest request, HttpServletResponse response, String slug, String failure)
            throws IOException {
        Told.takeTrial(request, "");
        Told.failure(request, failure);
        redirect.sendRedirect(request, response, "/login/at/" + slug);
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Organisation organisation,
            Welcome.Refused refused)
            throws IOException {
        LOG.info("Somebody of {} was not let in: {}", organisation.id(), refused.reason());
        Told.refusal(request, refused);
        redirect.sendRedirect(request, response, "/login/at/" + organisation.slug() + "/refused");
    }

    private void enter(
            HttpServletRequest request,
            HttpServletResponse response,
            OutsidePerson person,
            UUID account,
            String factor) {
        entry.enter(request, response, authentication(account, factor));
        var hint = person.logoutHint();
        request.getSession()
                .setAttribute(
                        OutsideSession.ATTRIBUTE,
                        new OutsideSession(
                                person.organisation(),
                                person.issuer(),
                                person.subject(),
                                person.session(),
                                hint == null ? null : secrets.seal(hint)));
    }

    private Authentication authentication(UUID account, String factor) {
        var granted = List.<GrantedAuthority>of(FactorGrantedAuthority.withAuthority(factor)
                .issuedAt(clock.instant())
                .build());
        var user = User.withUsername(account.toString())
                .password("")
                .authorities(granted)
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, granted);
    }
}
