package io.eata.identity.password.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.link.Links;
import io.eata.identity.link.Links.Found;
import io.eata.identity.login.LoginThrottle;
import io.eata.identity.password.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links of letters lead on which a password is chosen: an invitation, the end of a registration, a forgotten password.
 * A link that is good no more leads to a fresh one, which goes to the same address.
 */
@Controller
class LinkPages {

    private static final String CHOOSE = "password/choose";
    private static final String ENDED = "password/link-ended";

    private final Links links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final MessageSource words;

    LinkPages(Links links, Accounts accounts, Passwords passwords, LoginThrottle throttle, MessageSource words) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.words = words;
    }

    @GetMapping({"/invitation", "/registration/finish", "/password/reset"})
    String choose(
            @RequestParam(name = "secret", defaultValue = "") String secret, HttpServletRequest request, Model model) {
        var found = found(secret, request);
        var account = good(found);
        return account.map(it -> form(secret, found.orElseThrow(), it, Map.of(), model))
                .orElseGet(() -> ended(secret, found, model));
    }

    @PostMapping({"/invitation", "/registration/finish", "/password/reset"})
    String set(
            @RequestParam(name = "secret", defaultValue = "") String secret,
            @ModelAttribute PasswordForm form,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var found = found(secret, request);
        var account = good(found);
        if (account.isEmpty()) {
            return ended(secret, found, model);
        }
        var faults = form.faults(account.get(), passwords, words, locale);
        if (!faults.isEmpty()) {
            return form(secret, found.orElseThrow(), account.get(), faults, model);
        }
        if (!passwords.setByLink(secret, form.text())) {
            return ended(secret, found(secret, request), model);
        }
        return "redirect:/login?password=set";
    }

    /** The answer is the same whatever the link was, and whether a letter goes out. */
    @PostMapping("/link/fresh")
    String fresh(@RequestParam(name = "secret", defaultValue = "") String secret, HttpServletRequest request) {
        links.find(secret)
                .filter(found -> found.state() == Links.State.OVERTAKEN || found.state() == Links.State.EXPIRED)
                .filter(found -> throttle.admitLetter(found.account().toString(), request.getRemoteAddr()))
                .ifPresent(passwords::fresh);
        return "redirect:/link/sent";
    }

    @GetMapping("/link/sent")
    String sent() {
        return "password/link-sent";
    }

    /** A link is good for the page that it leads to, and for no other. */
    private Optional<Found> found(String secret, HttpServletRequest request) {
        return links.find(secret)
                .filter(it -> request.getRequestURI()
                        .equals(request.getContextPath() + it.kind().path()));
    }

    private Optional<Account> good(Optional<Found> found) {
        return found.filter(it -> it.state() == Links.State.GOOD).flatMap(it -> accounts.byId(it.account()));
    }

    private static String form(String secret, Found found, Account account, Map<String, String> faults, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("purpose", purpose(found.kind()));
        model.addAttribute("path", found.kind().path());
        model.addAttribute("person", account);
        model.addAttribute("errors", faults);
        return CHOOSE;
    }

    private static String ended(String secret, Optional<Found> found, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("state", state(found.orElse(null)));
        return ENDED;
    }

    private static String state(@Nullable Found found) {
        return found == null ? "unknown" : found.state().name().toLowerCase(Locale.ROOT);
    }

    private static String purpose(Links.Kind kind) {
        return switch (kind) {
            case INVITATION, ADMINISTRATORS_INVITATION -> "invitation";
            case VERIFY_EMAIL -> "registration";
            case RESET, CHANGE_EMAIL -> "reset";
        };
    }
}
