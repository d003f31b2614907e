package io.eata.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Puts a login into the browser's session where no filter of the framework does. */
@Component
public final class SessionEntry {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy anotherSession = new ChangeSessionIdAuthenticationStrategy();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    /** The session is this login's from now on, under another ID. */
    public void enter(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        request.getSession();
        anotherSession.onAuthentication(login, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whose session it is, also where a chain of filters does not say so. */
    public @Nullable Authentication holder(HttpServletRequest request) {
        return contexts.loadDeferredContext(request).get().getAuthentication();
    }

    /** Where the person was going, or a page of this service. */
    public String onward(HttpServletRequest request, HttpServletResponse response, String otherwise) {
        var saved = requests.getRequest(request, response);
        return saved == null ? otherwise : saved.getRedirectUrl();
    }
}
