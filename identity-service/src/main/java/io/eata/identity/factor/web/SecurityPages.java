package io.eata.identity.factor.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.factor.EmailCodes;
import io.eata.identity.factor.FactorKind;
import io.eata.identity.factor.Factors;
import io.eata.identity.factor.OneTimeCodes;
import io.eata.identity.factor.Passkeys;
import io.eata.identity.factor.Recovery;
import io.eata.identity.login.LoginDemands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own factors: seen, added, removed. */
@Controller
class SecurityPages {

    private static final String SECURITY = LoginDemands.SECURITY;
    private static final String BACK = "redirect:" + SECURITY;

    private final LoginSession session;
    private final Accounts accounts;
    private final Factors factors;
    private final OneTimeCodes apps;
    private final EmailCodes emails;
    private final Recovery recovery;
    private final Passkeys passkeys;

    SecurityPages(
            LoginSession session,
            Accounts accounts,
            Factors factors,
            OneTimeCodes apps,
            EmailCodes emails,
            Recovery recovery,
            Passkeys passkeys) {
        this.session = session;
        this.accounts = accounts;
        this.factors = factors;
        this.apps = apps;
        this.emails = emails;
        this.recovery = recovery;
        this.passkeys = passkeys;
    }

    @GetMapping(SECURITY)
    String overview(Authentication login, HttpServletRequest request, HttpServletResponse response, Model model) {
        var account = session.account(login);
        var enrolled = factors.of(account.id());
        model.addAttribute("enrolled", enrolled);
        model.addAttribute("any", !enrolled.kinds().isEmpty());
        model.addAttribute("passkeys", passkeys.of(account));
        model.addAttribute("more", Passkeys.mayAdd(enrolled.passkeys()));
        model.addAttribute(
                "password",
                accounts.byLogin(account.login())
                        .filter(found -> found.passwordHash() != null)
                        .isPresent());
        model.addAttribute("leadsOn", session.leadsOn(request, response));
        return "factors/security";
    }

    @GetMapping(SECURITY + "/app")
    String app(Authentication login, Model model) {
        var enrolment = apps.enrolment(session.account(login));
        enrolment.ifPresent(it -> model.addAttribute("enrolment", it));
        return enrolment.isPresent() ? "factors/app" : BACK;
    }

    @PostMapping(SECURITY + "/app")
    String confirmApp(
            Authentication login,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        var account = session.account(login);
        if (!apps.confirm(account, code)) {
            told.addFlashAttribute("failure", "wrong");
            return BACK + "/app";
        }
        session.strengthen(request, response, login, FactorKind.TOTP.authority());
        return added(account, request, response, model, told);
    }

    @PostMapping(SECURITY + "/app/remove")
    String removeApp(Authentication login, RedirectAttributes told) {
        return removed(apps.remove(session.account(login)), told);
    }

    @GetMapping(SECURITY + "/email")
    String email(Authentication login, Model model) {
        var account = session.account(login);
        if (factors.of(account.id()).email() != null) {
            return BACK;
        }
        emails.begun(account).ifPresent(address -> model.addAttribute("address", address));
        return "factors/email";
    }

    @PostMapping(SECURITY + "/email")
    String beginEmail(Authentication login, @RequestParam String address, RedirectAttributes told) {
        switch (emails.begin(session.account(login), address)) {
            case SENT -> told.addFlashAttribute("sent", true);
            case TOO_MANY -> told.addFlashAttribute("failure", "throttled");
            case NOT_AN_ADDRESS -> told.addFlashAttribute("failure", "address");
            case ALREADY -> told.addFlashAttribute("done", "already");
        }
        return BACK + "/email";
    }

    @PostMapping(SECURITY + "/email/confirm")
    String confirmEmail(
            Authentication login,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        var account = session.account(login);
        if (!emails.confirm(account, code)) {
            told.addFlashAttribute("failure", "wrong");
            return BACK + "/email";
        }
        session.strengthen(request, response, login, FactorKind.EMAIL.authority());
        return added(account, request, response, model, told);
    }

    @PostMapping(SECURITY + "/email/remove")
    String removeEmail(Authentication login, RedirectAttributes told) {
        return removed(emails.remove(session.account(login)), told);
    }

    @PostMapping(SECURITY + "/recovery")
    String renewRecovery(Authentication login, HttpServletRequest request, HttpServletResponse response, Model model) {
        return showRecovery(session.account(login), request, response, model);
    }

    /** Whoever has a first factor gets recovery codes with it: without them a lost telephone is a lost account. */
    private String added(
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        if (factors.of(account.id()).recoveryCodes() == 0) {
            return showRecovery(account, request, response, model);
        }
        told.addFlashAttribute("done", "added");
        return session.next(request, response, SECURITY);
    }

    private String showRecovery(
            Account account, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("codes", recovery.renew(account));
        model.addAttribute("leadsOn", session.leadsOn(request, response));
        return "factors/recovery";
    }

    private static String removed(boolean removed, RedirectAttributes told) {
        if (removed) {
            told.addFlashAttribute("done", "removed");
        }
        return BACK;
    }
}
