package io.eata.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages on this side of the door. */
@Controller
final class AccessPages {

    /** Shown instead of what was asked for; a form may have been sent here too. */
    @RequestMapping("/customs-only")
    String customsOnly(Model model, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
            var name = user.getClaimAsString("name");
            model.addAttribute("who", name == null ? user.getSubject() : name);
            model.addAttribute("organisation", user.getClaimAsString("org"));
        }
        return "access/customs-only";
    }

    @RequestMapping("/not-your-role")
    String notYourRole() {
        return "access/not-your-role";
    }

    @RequestMapping(OwnHosts.REFUSED)
    String otherAdministration(HttpServletRequest request, Model model, @Nullable Authentication authentication) {
        Officer.of(authentication).ifPresent(officer -> {
            model.addAttribute("own", officer.country());
            model.addAttribute("ownAddress", OwnHosts.addressOf(officer.country(), request));
        });
        OwnHosts.countryOf(request).ifPresent(country -> model.addAttribute("whose", country));
        return "access/other-administration";
    }

    @GetMapping("/login-failed")
    String loginFailed() {
        return "access/login-failed";
    }
}
