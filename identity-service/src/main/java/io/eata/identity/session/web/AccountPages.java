package io.eata.identity.session.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.federation.holder.HolderLogins;
import io.eata.identity.federation.holder.HolderProviders;
import io.eata.identity.session.OwnSessions;
import io.eata.platform.security.Role;
import io.eata.platform.webdesign.PageDesign;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Locale;
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

/** One's own account: who one is, in which language, and where one is signed in. */
@Controller
class AccountPages {

    private static final String SESSIONS = "/account/sessions";

    private final Accounts accounts;
    private final OwnSessions sessions;
    private final HolderProviders providers;
    private final HolderLogins outside;

    AccountPages(Accounts accounts, OwnSessions sessions, HolderProviders providers, HolderLogins outside) {
        this.providers = providers;
        this.outside = outside;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    String account(Authentication login, Model model) {
        var account = own(login);
        var languages = new LinkedHashMap<String, String>();
        for (var language : PageDesign.LANGUAGES) {
            var locale = Locale.of(language);
            languages.put(language, locale.getDisplayLanguage(locale));
        }
        model.addAttribute("person", account);
        model.addAttribute(
                "outside",
                HolderLogins.isHolder(account)
                        && (!providers.all().isEmpty() || !outside.of(account).isEmpty()));
        model.addAttribute("manages", account.has(Role.COMPANY_MANAGER));
        model.addAttribute("languages", languages);
        model.addAttribute("language", Locale.forLanguageTag(account.locale()).getLanguage());
        return "account/home";
    }

    /** The language of letters and of applications; that of these pages is the browser's, or chosen on them. */
    @PostMapping("/account/language")
    String language(Authentication login, @RequestParam String language, RedirectAttributes told) {
        var account = own(login);
        if (PageDesign.LANGUAGES.contains(language)) {
            var region = Locale.forLanguageTag(account.locale()).getCountry();
            accounts.update(new Account(
                    account.id(),
                    account.login(),
                    account.name(),
                    region.isEmpty() ? language : language + "-" + region,
                    account.organisation(),
                    account.roles(),
                    account.state(),
                    account.region(),
                    account.office()));
            told.addFlashAttribute("done", true);
        }
        return "redirect:/account";
    }

    @GetMapping(SESSIONS)
    String sessions(Authentication login, HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(own(login), session.getId()));
        return "account/sessions";
    }

    @PostMapping(SESSIONS + "/{handle}/end")
    String end(Authentication login, @PathVariable String handle, RedirectAttributes told) {
        told.addFlashAttribute("ended", sessions.end(own(login), handle) ? 1 : 0);
        return "redirect:" + SESSIONS;
    }

    @PostMapping(SESSIONS + "/end-others")
    String endOthers(Authentication login, HttpSession session, RedirectAttributes told) {
        told.addFlashAttribute("ended", sessions.endOthers(own(login), session.getId()));
        return "redirect:" + SESSIONS;
    }

    private Account own(Authentication login) {
        return accounts.byId(UUID.fromString(login.getName()))
                .filter(Account::active)
                .orElseThrow(() -> new AccessDeniedException("the account is gone"));
    }
}
