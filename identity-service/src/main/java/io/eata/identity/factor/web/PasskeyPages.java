package io.eata.identity.factor.web;

import io.eata.identity.factor.PasskeyFilters;
import io.eata.identity.factor.Passkeys;
import io.eata.identity.login.LoginDemands;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys. */
@Controller
class PasskeyPages {

    private static final String BACK = "redirect:" + LoginDemands.SECURITY;
    private static final String ONE = PasskeyFilters.REGISTRATION + "/{id}";

    private final LoginSession session;
    private final Passkeys passkeys;

    PasskeyPages(LoginSession session, Passkeys passkeys) {
        this.session = session;
        this.passkeys = passkeys;
    }

    @GetMapping(PasskeyFilters.REGISTRATION + "/new")
    String add() {
        return "factors/passkey";
    }

    @PostMapping(ONE + "/name")
    String rename(Authentication login, @PathVariable String id, @RequestParam String label, RedirectAttributes told) {
        try {
            tell(told, passkeys.rename(session.account(login), id, label), "renamed");
        } catch (IllegalArgumentException e) {
            told.addFlashAttribute("failure", "label");
        }
        return BACK;
    }

    @PostMapping(ONE + "/remove")
    String remove(Authentication login, @PathVariable String id, RedirectAttributes told) {
        try {
            tell(told, passkeys.remove(session.account(login), id), "removed");
        } catch (IllegalArgumentException e) {
            told.addFlashAttribute("failure", "gone");
        }
        return BACK;
    }

    private static void tell(RedirectAttributes told, boolean done, String what) {
        told.addFlashAttribute(done ? "done" : "failure", done ? what : "gone");
    }
}
