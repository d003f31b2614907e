package io.eata.identity.login.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.federation.OwnHosts;
import io.eata.identity.federation.holder.HolderProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Logging in, logging out, and who one is. */
@Controller
class LoginPages {

    private final RequestCache requests = new HttpSessionRequestCache();
    private final Accounts accounts;
    private final HolderProviders providers;
    private final OwnHosts hosts;

    LoginPages(Accounts accounts, HolderProviders providers, OwnHosts hosts) {
        this.providers = providers;
        this.hosts = hosts;
        this.accounts = accounts;
    }

    /** Somebody who is logged in sees the form only when a client asked for a fresh login. */
    @GetMapping("/login")
    String login(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication,
            Model model) {
        if (authentication != null && requests.getRequest(request, response) == null) {
            return "redirect:/";
        }
        var session = request.getSession(false);
        LoginFailures.failure(session).ifPresent(failure -> model.addAttribute("failure", failure));
        var password = request.getParameter("password");
        if ("set".equals(password)) {
            model.addAttribute("told", "login.password-set");
        }
        LoginFailures.typed(session).ifPresent(typed -> model.addAttribute("typed", typed));
        hosts.of(request).ifPresent(organisation -> {
            model.addAttribute("organisation", organisation);
            model.addAttribute("marked", hosts.isMarked(organisation));
        });
        model.addAttribute("providers", providers.all());
        return "login";
    }

    @GetMapping("/logout")
    String logout(@Nullable Authentication authentication) {
        return authentication == null ? "redirect:/logged-out" : "logout";
    }

    @GetMapping("/logged-out")
    String loggedOut() {
        return "logged-out";
    }

    /** An account that is gone since it logged in is told to log in again. */
    @GetMapping("/")
    String home(Authentication authentication, Model model) {
        var account = accounts.byId(UUID.fromString(authentication.getName())).filter(Account::active);
        account.ifPresent(it -> model.addAttribute("person", it));
        return account.isPresent() ? "home" : "redirect:/logout";
    }
}
