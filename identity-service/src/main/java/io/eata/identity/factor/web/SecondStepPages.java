package io.eata.identity.factor.web;

import io.eata.identity.account.Account;
import io.eata.identity.factor.EmailCodes;
import io.eata.identity.factor.EnrolledFactors;
import io.eata.identity.factor.FactorKind;
import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.Factors;
import io.eata.identity.factor.SecondStep;
import io.eata.identity.factor.SecondStep.Way;
import io.eata.identity.login.LoginDemands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of a login: which factor, and its code. */
@Controller
class SecondStepPages {

    private static final String AGAIN = "redirect:" + LoginDemands.PROOF;

    private final LoginSession session;
    private final Factors factors;
    private final FactorRule rule;
    private final SecondStep step;
    private final EmailCodes emails;

    SecondStepPages(LoginSession session, Factors factors, FactorRule rule, SecondStep step, EmailCodes emails) {
        this.session = session;
        this.factors = factors;
        this.rule = rule;
        this.step = step;
        this.emails = emails;
    }

    @GetMapping(LoginDemands.PROOF)
    String ask(
            Authentication login,
            @RequestParam(required = false) @Nullable String way,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var account = session.account(login);
        var enrolled = factors.of(account.id());
        if (enrolled.kinds().isEmpty()) {
            return session.next(request, response, LoginDemands.SECURITY);
        }
        var ways = ways(account, enrolled);
        var chosen = way == null ? ways.getFirst() : way;
        model.addAttribute("ways", ways);
        model.addAttribute("way", ways.contains(chosen) ? chosen : ways.getFirst());
        model.addAttribute("masked", enrolled.maskedEmail());
        model.addAttribute("again", rule.need(login) != FactorRule.Need.PROOF);
        return "factors/step";
    }

    @PostMapping(LoginDemands.PROOF)
    String take(
            Authentication login,
            @RequestParam String way,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var account = session.account(login);
        var named = Way.named(way);
        if (named.isEmpty() || !ways(account, factors.of(account.id())).contains(way)) {
            return AGAIN;
        }
        var outcome = step.take(account, named.get(), code);
        if (outcome == SecondStep.Outcome.RIGHT) {
            session.strengthen(request, response, login, named.get().authority());
            return session.next(request, response, LoginDemands.SECURITY);
        }
        told.addFlashAttribute("failure", outcome == SecondStep.Outcome.WRONG ? "wrong" : "throttled");
        return AGAIN + "?way=" + way;
    }

    @PostMapping(LoginDemands.PROOF + "/email")
    String mail(Authentication login, RedirectAttributes told) {
        var sending = emails.send(session.account(login));
        told.addFlashAttribute(sending == EmailCodes.Sending.SENT ? "sent" : "unsent", true);
        return AGAIN + "?way=email";
    }

    @GetMapping(LoginDemands.ENROLMENT)
    String enrol(Authentication login, Model model) {
        var account = session.account(login);
        var demanded = rule.demanded(account);
        model.addAttribute("kinds", names(demanded.isEmpty() ? EnumSet.allOf(FactorKind.class) : demanded));
        model.addAttribute("organisation", account.organisation().name());
        return "factors/enrol";
    }

    /** From the end of an enrolment to where the person was going. */
    @GetMapping("/login/continue")
    String onwards(HttpServletRequest request, HttpServletResponse response) {
        return session.next(request, response, LoginDemands.SECURITY);
    }

    /** What can be proven, the best first. A kind that the organisation does not take is not offered. */
    private List<String> ways(Account account, EnrolledFactors enrolled) {
        var demanded = rule.demanded(account);
        var kinds = enrolled.kinds();
        if (kinds.stream().anyMatch(demanded::contains)) {
            kinds.retainAll(demanded);
        }
        var ways = new ArrayList<String>();
        if (kinds.contains(FactorKind.PASSKEY)) {
            ways.add("passkey");
        }
        if (kinds.contains(FactorKind.TOTP)) {
            ways.add("app");
        }
        if (kinds.contains(FactorKind.EMAIL)) {
            ways.add("email");
        }
        if (enrolled.recoveryCodes() > 0) {
            ways.add("recovery");
        }
        return ways;
    }

    static List<String> names(Set<FactorKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> switch (kind) {
                    case PASSKEY -> "passkey";
                    case TOTP -> "app";
                    case EMAIL -> "email";
                })
                .toList();
    }
}
