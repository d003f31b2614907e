package io.eata.identity.login;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.FactorRule.Need;
import io.eata.identity.factor.RecentLogin;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends whoever lacks something to where it can be had, and keeps what was asked for, so that it goes on afterwards with
 * nothing lost.
 */
@Component
public class LoginDemands implements AccessDeniedHandler {

    /** Where a factor is proven. */
    public static final String PROOF = "/login/factor";

    /** Where somebody hears that a factor has to be enrolled. */
    public static final String ENROLMENT = "/login/enrol";

    /** Where somebody who logged in a while ago proves it anew. */
    public static final String CONFIRMATION = "/login/confirm";

    /** The page of one's factors, and below it those that change them. */
    public static final String SECURITY = "/account/security";

    /** Where another password is chosen. */
    public static final String PASSWORD = "/account/password";

    /** Where a person sees and ends what is kept; open to those who do not agree to the terms, too. */
    public static final String RECORD = "/account/record";

    /** Where another address is asked for. */
    public static final String EMAIL = "/account/email";

    /** Where new terms are agreed to. */
    public static final String TERMS = "/account/terms";

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();
    private final RequestCache requests = new HttpSessionRequestCache();
    private final FactorRule rule;
    private final RecentLogin recent;

    LoginDemands(FactorRule rule, RecentLogin recent) {
        this.rule = rule;
        this.recent = recent;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        var need = why instanceof CsrfException ? Need.NOTHING : rule.need(login);
        if (need == Need.PROOF) {
            send(request, response, PROOF);
        } else if (isRisky(request) && !(why instanceof CsrfException) && !recent.is(login)) {
            send(request, response, CONFIRMATION);
        } else if (need == Need.ENROLMENT) {
            send(request, response, ENROLMENT);
        } else if (need == Need.PASSWORD) {
            send(request, response, PASSWORD);
        } else if (need == Need.TERMS) {
            send(request, response, TERMS);
        } else {
            refusal.handle(request, response, why);
        }
    }

    /**
     * Whether a request changes what a person logs in with, hands over all that is kept or ends the account, or leads to a form that
     * does: it wants a login of just now (OWASP ASVS 5.0, 7.5.1).
     */
    public static boolean isRisky(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(SECURITY + "/") || path.startsWith(RECORD) || path.equals(EMAIL);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        requests.saveRequest(request, response);
        redirect.sendRedirect(request, response, page);
    }
}
