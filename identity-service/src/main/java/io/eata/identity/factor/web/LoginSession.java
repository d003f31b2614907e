package io.eata.identity.factor.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.PersonLogins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The login that a session holds: whose it is, how it grows stronger, and where it was leading. */
@Component
class LoginSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final Accounts accounts;
    private final PersonLogins logins;
    private final FactorRule rule;

    LoginSession(Accounts accounts, PersonLogins logins, FactorRule rule) {
        this.rule = rule;
        this.accounts = accounts;
        this.logins = logins;
    }

    Account account(Authentication login) {
        return accounts.byId(UUID.fromString(login.getName()))
                .filter(Account::active)
                .orElseThrow(() -> new AccessDeniedException("the account is gone"));
    }

    /**
     * The login has one more proof from now on: under another session ID, unless it was good already, since clients know their
     * session by its ID.
     */
    void strengthen(HttpServletRequest request, HttpServletResponse response, Authentication login, String proof) {
        if (rule.need(login) != FactorRule.Need.NOTHING) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(logins.strengthened(login, List.of(proof)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Where the person was going, or a page of this service. */
    String next(HttpServletRequest request, HttpServletResponse response, String otherwise) {
        var saved = requests.getRequest(request, response);
        return "redirect:" + (saved == null ? otherwise : saved.getRedirectUrl());
    }

    boolean leadsOn(HttpServletRequest request, HttpServletResponse response) {
        return requests.getRequest(request, response) != null;
    }
}
