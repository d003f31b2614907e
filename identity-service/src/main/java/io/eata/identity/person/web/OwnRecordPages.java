package io.eata.identity.person.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.login.EvenPace;
import io.eata.identity.login.LoginThrottle;
import io.eata.identity.person.OwnRecord;
import io.eata.identity.registration.Terms;
import io.eata.platform.http.FileAnswer;
import io.eata.platform.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A person's own record: what is kept, another address, new terms, the end. */
@Controller
class OwnRecordPages {

    private final OwnRecord record;
    private final Accounts accounts;
    private final Terms terms;
    private final AuditLog audit;
    private final LoginThrottle throttle;
    private final EvenPace pace;
    private final MessageSource words;
    private final JsonMapper json;

    OwnRecordPages(
            OwnRecord record,
            Accounts accounts,
            Terms terms,
            AuditLog audit,
            LoginThrottle throttle,
            EvenPace pace,
            MessageSource words,
            JsonMapper json) {
        this.record = record;
        this.accounts = accounts;
        this.terms = terms;
        this.audit = audit;
        this.throttle = throttle;
        this.pace = pace;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/account/record")
    String page(Authentication authentication, Model model) {
        var account = account(authentication);
        model.addAttribute("person", account);
        model.addAttribute("mayErase", record.mayErase(account));
        return "person/record";
    }

    @PostMapping("/account/record/export")
    ResponseEntity<byte[]> export(Authentication authentication) {
        var content = json.writerWithDefaultPrettyPrinter().writeValueAsString(record.export(account(authentication)));
        return FileAnswer.of("eata-account.json", MediaType.APPLICATION_JSON, content.getBytes(UTF_8));
    }

    @PostMapping("/account/record/erase")
    String erase(
            Authentication authentication,
            @RequestParam(name = "login", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var account = account(authentication);
        if (!Account.canonical(typed).equals(account.login())) {
            model.addAttribute("errors", Map.of("login", word("person.erase.other", locale)));
            return page(authentication, model);
        }
        try {
            record.erase(account.id());
        } catch (ProblemException e) {
            model.addAttribute(
                    "errors", Map.of("login", word("person.problem." + e.code().code(), locale)));
            return page(authentication, model);
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return "redirect:/erased";
    }

    @GetMapping("/erased")
    String erased() {
        return "person/erased";
    }

    @GetMapping("/account/email")
    String email(Authentication authentication, Model model) {
        model.addAttribute("person", account(authentication));
        return "person/email";
    }

    @PostMapping("/account/email")
    String email(
            Authentication authentication,
            @RequestParam(name = "email", defaultValue = "") String typed,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var account = account(authentication);
        var login = Account.canonical(typed);
        if (!Account.isAddress(typed) || login.equals(account.login())) {
            model.addAttribute("person", account);
            model.addAttribute("typed", typed);
            model.addAttribute("errors", Map.of("email", word("registration.fault.email", locale)));
            return "person/email";
        }
        pace.keep(() -> {
            if (throttle.admitLetter(login, request.getRemoteAddr())) {
                record.askForEmail(account, login);
            }
        });
        return "redirect:/link/sent";
    }

    /** A page first: whatever looks at links before the person does must not follow this one to its end. */
    @GetMapping("/account/email/verify")
    String verify(@RequestParam(name = "secret", defaultValue = "") String secret, Model model) {
        model.addAttribute("secret", secret);
        return "person/email-verify";
    }

    @PostMapping("/account/email/verify")
    String changed(@RequestParam(name = "secret", defaultValue = "") String secret, Model model) {
        model.addAttribute("done", changed(secret));
        return "person/email-changed";
    }

    private boolean changed(String secret) {
        try {
            return record.changeEmail(secret);
        } catch (ProblemException e) {
            return false; // the page says that somebody else may have the address
        }
    }

    @GetMapping("/account/terms")
    String terms(Authentication authentication, Model model) {
        model.addAttribute(
                "earlier", terms.accepted(account(authentication).id()).isPresent());
        model.addAttribute("version", terms.inForce());
        return "person/terms";
    }

    @PostMapping("/account/terms")
    String accept(Authentication authentication) {
        var account = account(authentication);
        terms.accept(account.id());
        var id = account.id().toString();
        audit.record(account.organisation().id(), id, Act.TERMS_ACCEPTED, id, Map.of("version", terms.inForce()));
        return "redirect:/login/continue";
    }

    private Account account(Authentication authentication) {
        return accounts.byId(UUID.fromString(authentication.getName())).orElseThrow();
    }

    private String word(String key, Locale locale) {
        return String.valueOf(words.getMessage(key, null, locale));
    }
}
