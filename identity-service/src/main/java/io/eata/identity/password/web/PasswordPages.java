package io.eata.identity.password.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.login.EvenPace;
import io.eata.identity.login.LoginThrottle;
import io.eata.identity.password.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A forgotten password, and another one for somebody who is logged in. */
@Controller
class PasswordPages {

    private static final int LONGEST_TYPED = 256;

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final EvenPace pace;
    private final MessageSource words;

    PasswordPages(Accounts accounts, Passwords passwords, LoginThrottle throttle, EvenPace pace, MessageSource words) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.pace = pace;
        this.words = words;
    }

    @GetMapping("/password/forgotten")
    String forgotten() {
        return "password/forgotten";
    }

    /** Whether the address has an account shows neither in the answer nor in how long it takes. */
    @PostMapping("/password/forgotten")
    String sendLink(@RequestParam(name = "username", defaultValue = "") String typed, HttpServletRequest request) {
        var login = Account.canonical(typed);
        if (login.length() <= Account.LOGIN_LENGTH) {
            pace.keep(() -> {
                if (throttle.admitLetter(login, request.getRemoteAddr())) {
                    passwords.forgotten(login);
                }
            });
        }
        return "redirect:/link/sent";
    }

    @GetMapping("/account/password")
    String change(Authentication authentication, Model model) {
        model.addAttribute("demanded", accounts.mustChangePassword(id(authentication)));
        return "password/change";
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam(name = "present", defaultValue = "") String present,
            @ModelAttribute PasswordForm form,
            Authentication authentication,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var account = accounts.byId(id(authentication)).orElseThrow();
        var source = request.getRemoteAddr();
        if (!throttle.admit(account.login(), source)) {
            return refused(Map.of("present", word("login.throttled.next", locale)), account, model);
        }
        var faults = new LinkedHashMap<String, String>();
        if (present.length() > LONGEST_TYPED || !passwords.matches(account, present)) {
            faults.put("present", word("password.fault.present", locale));
        } else {
            throttle.succeeded(account.login(), source);
            faults.putAll(form.faults(account, passwords, words, locale));
            if (faults.isEmpty() && present.equals(form.text())) {
                faults.put("password", word("password.fault.same", locale));
            }
        }
        if (!faults.isEmpty()) {
            return refused(faults, account, model);
        }
        passwords.change(account, form.text(), request.getSession().getId());
        return "redirect:/login/continue";
    }

    private String refused(Map<String, String> faults, Account account, Model model) {
        model.addAttribute("errors", faults);
        model.addAttribute("demanded", accounts.mustChangePassword(account.id()));
        return "password/change";
    }

    private String word(String key, Locale locale) {
        return String.valueOf(words.getMessage(key, null, locale));
    }

    private static UUID id(Authentication authentication) {
        return UUID.fromString(authentication.getName());
    }
}
