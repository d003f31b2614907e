package io.eata.identity.federation.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.federation.holder.Applicant;
import io.eata.identity.federation.holder.HolderLogins;
import io.eata.identity.federation.holder.HolderProvider;
import io.eata.identity.federation.holder.HolderProviders;
import io.eata.identity.federation.holder.OutsideWay;
import io.eata.identity.login.LoginDemands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outside providers that one's account is linked to. What is below {@link LoginDemands#SECURITY} wants a login of just now. */
@Controller
class HolderProviderPages {

    static final String PAGE = LoginDemands.SECURITY + "/providers";

    private static final String BACK = "redirect:" + PAGE;

    private final Accounts accounts;
    private final HolderProviders providers;
    private final HolderLogins logins;
    private final Clock clock;
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    HolderProviderPages(Accounts accounts, HolderProviders providers, HolderLogins logins, Clock clock) {
        this.accounts = accounts;
        this.providers = providers;
        this.logins = logins;
        this.clock = clock;
    }

    /** A link as the page shows it. */
    record Shown(String name, String title, OffsetDateTime since) {}

    @GetMapping(PAGE)
    String page(Authentication login, HttpServletRequest request, HttpServletResponse response, Model model) {
        var account = own(login);
        var linked = logins.of(account).stream()
                .map(link -> new Shown(link.provider(), title(link.provider()), link.since()))
                .toList();
        model.addAttribute("holder", HolderLogins.isHolder(account));
        model.addAttribute("linked", linked);
        model.addAttribute(
                "more",
                providers.all().stream()
                        .filter(provider ->
                                linked.stream().noneMatch(link -> link.name().equals(provider.name())))
                        .toList());
        OutsideWay.applicant(request.getSession(false), clock.instant()).ifPresent(waiting -> {
            requests.removeRequest(request, response);
            model.addAttribute("waiting", waiting);
            model.addAttribute("providerTitle", title(waiting.provider()));
        });
        return "outside/providers";
    }

    @PostMapping(PAGE + "/link")
    String link(Authentication login, HttpServletRequest request, RedirectAttributes told) {
        var account = own(login);
        var waiting = OutsideWay.applicant(request.getSession(false), clock.instant());
        OutsideWay.forget(request);
        if (waiting.isEmpty()) {
            return BACK;
        }
        var refused = logins.link(account, waiting.get());
        refused.ifPresentOrElse(
                reason -> told.addFlashAttribute("refused", reason.name()),
                () -> told.addFlashAttribute("done", "linked"));
        return onward(waiting.get(), refused.isPresent());
    }

    @PostMapping(PAGE + "/forget")
    String forget(HttpServletRequest request) {
        var waiting = OutsideWay.applicant(request.getSession(false), clock.instant());
        OutsideWay.forget(request);
        return waiting.map(applicant -> onward(applicant, false)).orElse(BACK);
    }

    @PostMapping(PAGE + "/{name}/remove")
    String remove(Authentication login, @PathVariable("name") String name, RedirectAttributes told) {
        var account = own(login);
        boolean had =
                logins.of(account).stream().anyMatch(link -> link.provider().equals(name));
        if (logins.unlink(account, name)) {
            told.addFlashAttribute("done", "removed");
        } else if (had) {
            told.addFlashAttribute("refused", "ONLY");
        }
        return BACK;
    }

    /** To where the person was going before the login that the link waited for. */
    private static String onward(Applicant applicant, boolean stay) {
        return applicant.onward() == null || stay ? BACK : "redirect:" + applicant.onward();
    }

    private String title(String name) {
        return providers.named(name).map(HolderProvider::title).orElse(name);
    }

    private Account own(Authentication login) {
        return accounts.byId(UUID.fromString(login.getName()))
                .filter(Account::active)
                .orElseThrow(() -> new AccessDeniedException("the account is gone"));
    }
}
