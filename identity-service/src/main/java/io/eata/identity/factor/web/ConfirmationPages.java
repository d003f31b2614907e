package io.eata.identity.factor.web;

import io.eata.identity.factor.Factors;
import io.eata.identity.federation.holder.HolderLogins;
import io.eata.identity.login.LoginDemands;
import io.eata.identity.login.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proving anew who one is, before something risky: with a factor if there is one, else with the password. */
@Controller
class ConfirmationPages {

    private final LoginSession session;
    private final Factors factors;
    private final AuthenticationProvider passwords;
    private final HolderLogins outside;

    ConfirmationPages(LoginSession session, Factors factors, AuthenticationProvider passwords, HolderLogins outside) {
        this.outside = outside;
        this.session = session;
        this.factors = factors;
        this.passwords = passwords;
    }

    @GetMapping(LoginDemands.CONFIRMATION)
    String ask(Authentication login, Model model) {
        var account = session.account(login);
        if (!factors.of(account.id()).kinds().isEmpty()) {
            return "redirect:" + LoginDemands.PROOF;
        }
        model.addAttribute("login", account.login());
        model.addAttribute("providers", outside.ways(account.id()));
        return "factors/confirm";
    }

    @PostMapping(LoginDemands.CONFIRMATION)
    String take(
            Authentication login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var account = session.account(login);
        if (!factors.of(account.id()).kinds().isEmpty()) {
            return "redirect:" + LoginDemands.PROOF;
        }
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(account.login(), password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            passwords.authenticate(attempt);
        } catch (AuthenticationException e) {
            told.addFlashAttribute("failure", e instanceof TooManyAttempts ? "throttled" : "wrong");
            return "redirect:" + LoginDemands.CONFIRMATION;
        }
        session.strengthen(request, response, login, FactorGrantedAuthority.PASSWORD_AUTHORITY);
        return session.next(request, response, LoginDemands.SECURITY);
    }
}
