package io.eata.identity.registration.web;

import io.eata.identity.factor.LoginStrength;
import io.eata.identity.factor.PersonLogins;
import io.eata.identity.federation.holder.Applicant;
import io.eata.identity.federation.holder.HolderLogins;
import io.eata.identity.federation.holder.HolderProvider;
import io.eata.identity.federation.holder.HolderProviders;
import io.eata.identity.federation.holder.OutsideWay;
import io.eata.identity.login.SessionEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Registering with what an outside provider says. An address that it vouches for needs no letter and no password; one that it does
 * not is registered like any other.
 */
@Controller
class OutsideRegistrationPages {

    private static final String PAGE = "/registration/outside";

    private final RegistrationPages pages;
    private final HolderLogins logins;
    private final HolderProviders providers;
    private final PersonLogins people;
    private final SessionEntry entry;
    private final Clock clock;

    OutsideRegistrationPages(
            RegistrationPages pages,
            HolderLogins logins,
            HolderProviders providers,
            PersonLogins people,
            SessionEntry entry,
            Clock clock) {
        this.pages = pages;
        this.logins = logins;
        this.providers = providers;
        this.people = people;
        this.entry = entry;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String form(HttpServletRequest request, Model model, Locale locale) {
        return OutsideWay.applicant(request.getSession(false), clock.instant())
                .map(applicant -> shown(applicant, empty(applicant, locale), Map.of(), model, locale))
                .orElse("redirect:/registration");
    }

    @PostMapping(PAGE)
    String register(
            @ModelAttribute RegistrationForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var waiting = OutsideWay.applicant(request.getSession(false), clock.instant());
        var vouched = waiting.map(Applicant::email);
        if (waiting.isEmpty() || vouched.isEmpty()) {
            return "redirect:/registration";
        }
        var form = typed.at(vouched.get());
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return shown(waiting.get(), form, faults, model, locale);
        }
        OutsideWay.forget(request);
        return logins.register(waiting.get(), form.companyName(), form.profile(), locale.toLanguageTag())
                .map(account -> entered(request, response, account))
                .orElseGet(() -> {
                    OutsideWay.tell(request, "OWNED");
                    return "redirect:/login/with/" + waiting.get().provider() + "/told";
                });
    }

    private String entered(HttpServletRequest request, HttpServletResponse response, UUID account) {
        entry.enter(request, response, people.of(account, LoginStrength.OUTSIDE_LOGIN, clock.instant()));
        return "redirect:" + entry.onward(request, response, "/");
    }

    private String shown(
            Applicant applicant, RegistrationForm form, Map<String, String> faults, Model model, Locale locale) {
        model.addAttribute(
                "outside",
                providers.named(applicant.provider()).map(HolderProvider::title).orElse(applicant.provider()));
        model.addAttribute("vouched", applicant.email());
        return pages.shown(form, faults, model, locale);
    }

    private static RegistrationForm empty(Applicant applicant, Locale locale) {
        return new RegistrationForm(
                RegistrationForm.COMPANY,
                null,
                null,
                applicant.givenNames(),
                applicant.surname(),
                applicant.email(),
                null,
                null,
                null,
                null,
                locale.getCountry(),
                null,
                null);
    }
}
