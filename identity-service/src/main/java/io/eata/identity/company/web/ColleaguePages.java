package io.eata.identity.company.web;

import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.AccountWish;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Accounts.AccountFilter;
import io.eata.identity.account.Actor;
import io.eata.identity.login.LoginThrottle;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company's managers invite colleagues, give them roles, and take their leave of them. */
@Controller
class ColleaguePages {

    private static final int ROWS = 50;
    private static final String PAGE = "redirect:/account/colleagues";

    /** What a colleague can be, from what may least to what may most. */
    private static final Map<String, Set<Role>> ROLES = roles();

    private final AccountAdministration administration;
    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final MessageSource words;

    ColleaguePages(
            AccountAdministration administration, Accounts accounts, LoginThrottle throttle, MessageSource words) {
        this.administration = administration;
        this.accounts = accounts;
        this.throttle = throttle;
        this.words = words;
    }

    @GetMapping("/account/colleagues")
    String list(
            Authentication authentication,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Model model) {
        var manager = manager(authentication);
        return shown(manager, after, model);
    }

    @PostMapping("/account/colleagues")
    String invite(
            Authentication authentication,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "role", defaultValue = "") String role,
            Model model,
            Locale locale,
            RedirectAttributes told) {
        var manager = manager(authentication);
        var errors = new LinkedHashMap<String, String>();
        if (!Account.isAddress(email)) {
            errors.put("email", word("registration.fault.email", locale));
        }
        if (!Account.isName(name)) {
            errors.put("name", word("home.name", locale) + ": " + word("registration.fault." + fault(name), locale));
        }
        var roles = ROLES.get(role);
        if (roles == null) {
            errors.put("role", word("colleagues.role", locale) + ": " + word("registration.fault.choose", locale));
        }
        if (errors.isEmpty() && !throttle.admitInvitation(manager.organisation().id(), Account.canonical(email))) {
            errors.put("email", word("colleagues.problem.locked-for-a-while", locale));
        }
        if (errors.isEmpty() && roles != null) {
            try {
                administration.invite(
                        Actor.of(manager), new AccountWish(email, name, manager.locale(), roles, null, null));
                told.addFlashAttribute("told", "invited");
                return PAGE;
            } catch (ProblemException e) {
                errors.put("email", word("colleagues.problem." + e.code().code(), locale));
            }
        }
        model.addAttribute("errors", errors);
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("role", role);
        return shown(manager, null, model);
    }

    @PostMapping("/account/colleagues/{id}/{act}")
    String act(
            Authentication authentication,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(name = "role", defaultValue = "") String role,
            RedirectAttributes told) {
        var actor = Actor.of(manager(authentication));
        try {
            switch (act) {
                case "invitation" -> inviteAgain(actor, id);
                case "disable" -> administration.disable(actor, id);
                case "enable" -> administration.enable(actor, id);
                case "delete" -> administration.delete(actor, id);
                case "role" -> changeRole(actor, id, role);
                default -> throw ProblemException.notFound("There is no such act");
            }
            told.addFlashAttribute("told", act);
        } catch (ProblemException e) {
            told.addFlashAttribute("problem", e.code().code());
        }
        return PAGE;
    }

    private static String fault(String name) {
        return name.isBlank() ? "missing" : name.length() > Account.NAME_LENGTH ? "long" : "characters";
    }

    private void inviteAgain(Actor actor, UUID id) {
        var account = administration.get(actor, id);
        if (!throttle.admitInvitation(actor.organisation(), account.login())) {
            throw LoginThrottle.tooManyInvitations();
        }
        administration.inviteAgain(actor, id);
    }

    private void changeRole(Actor actor, UUID id, String role) {
        var roles = ROLES.get(role);
        if (roles == null) {
            throw ProblemException.invalid("role", "Role", "is no role of a company");
        }
        var account = administration.get(actor, id);
        administration.edit(
                actor, id, new AccountWish(account.login(), account.name(), account.locale(), roles, null, null));
    }

    private String shown(Account manager, @Nullable String after, Model model) {
        var filter = new AccountFilter(manager.organisation().id(), null, null, null, null);
        var found = accounts.list(filter, after == null || !Account.isAddress(after) ? null : after, ROWS + 1);
        var rows = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute(
                "rows", rows.stream().map(Accounts.Listed::account).map(Row::of).toList());
        model.addAttribute("first", after == null ? null : "?");
        model.addAttribute(
                "next", found.size() > ROWS ? rows.getLast().account().login() : null);
        model.addAttribute("roleNames", List.copyOf(ROLES.keySet()));
        model.addAttribute("self", manager.id());
        model.addAttribute("company", manager.organisation().name());
        return "company/colleagues";
    }

    private Account manager(Authentication authentication) {
        return accounts.byId(UUID.fromString(authentication.getName()))
                .filter(Account::active)
                .filter(account -> account.has(Role.COMPANY_MANAGER))
                .filter(account -> account.organisation().type() == OrganisationType.COMPANY)
                .orElseThrow(() -> new AccessDeniedException("for a company's managers only"));
    }

    private String word(String key, Locale locale) {
        return String.valueOf(words.getMessage(key, null, locale));
    }

    private static Map<String, Set<Role>> roles() {
        var roles = new LinkedHashMap<String, Set<Role>>();
        roles.put("REPRESENTATIVE", Set.of(Role.REPRESENTATIVE));
        roles.put("HOLDER", Set.of(Role.HOLDER));
        roles.put("COMPANY_MANAGER", Set.of(Role.HOLDER, Role.COMPANY_MANAGER));
        return Collections.unmodifiableMap(roles);
    }

    /** A colleague, and what the page calls the role. */
    record Row(Account account, String role) {
        static Row of(Account account) {
            return new Row(
                    account,
                    account.has(Role.COMPANY_MANAGER)
                            ? Role.COMPANY_MANAGER.name()
                            : account.has(Role.REPRESENTATIVE) ? Role.REPRESENTATIVE.name() : Role.HOLDER.name());
        }
    }
}
