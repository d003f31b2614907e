package io.eata.identity.application.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.application.AllowedApplications;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Consent to an application outside the platform: asked for, seen and withdrawn. The answer is the protocol's to take. */
@Controller
class ApplicationPages {

    private static final String PAGE = "/account/applications";

    private final Accounts accounts;
    private final AllowedApplications applications;

    ApplicationPages(Accounts accounts, AllowedApplications applications) {
        this.accounts = accounts;
        this.applications = applications;
    }

    @GetMapping("/oauth2/consent")
    String consent(
            Authentication login,
            @RequestParam(name = "client_id", defaultValue = "") String client,
            @RequestParam(name = "state", defaultValue = "") String state,
            Model model) {
        var account = own(login);
        var asked = applications.waiting(account, client, state);
        if (asked.isEmpty()) {
            return "applications/gone";
        }
        model.addAttribute("asked", asked.get());
        model.addAttribute("state", state);
        model.addAttribute("person", account);
        return "applications/consent";
    }

    @GetMapping(PAGE)
    String allowed(Authentication login, Model model) {
        model.addAttribute("applications", applications.of(own(login)));
        return "applications/allowed";
    }

    @PostMapping(PAGE + "/{client}/withdraw")
    String withdraw(Authentication login, @PathVariable("client") String client, RedirectAttributes told) {
        told.addFlashAttribute("withdrawn", applications.withdraw(own(login), client));
        return "redirect:" + PAGE;
    }

    private Account own(Authentication login) {
        return accounts.byId(UUID.fromString(login.getName()))
                .filter(Account::active)
                .orElseThrow(() -> new AccessDeniedException("the account is gone"));
    }
}
