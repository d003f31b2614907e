package io.eata.portal.settings.web;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountApi;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.problem.Problem;
import io.eata.platform.webdesign.PageDesign;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.IdentityAccess;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.Offices;
import io.eata.portal.office.RegionBook;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administration's own accounts: who there is, who is invited, what each may do. Administrators see all, regional managers those
 * of their region: identity knows which.
 */
@Controller
final class AccountPages {

    private static final String LIST = "settings/accounts";
    private static final String ONE = "settings/account";
    private static final String TO_LIST = "redirect:/settings/accounts";
    private static final List<String> STATES = List.of("ACTIVE", "PENDING", "DISABLED");
    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;

    private final IdentityAccess identity;
    private final Offices offices;
    private final RegionBook regions;
    private final Trouble trouble;
    private final Words words;

    AccountPages(IdentityAccess identity, Offices offices, RegionBook regions, Trouble trouble, Words words) {
        this.identity = identity;
        this.offices = offices;
        this.regions = regions;
        this.trouble = trouble;
        this.words = words;
    }

    /** What can be done to an account besides editing it; the name is what the address says. */
    private enum Act {
        INVITATION("invitation", AccountApi::inviteAgain),
        DISABLE("disable", AccountApi::disable),
        ENABLE("enable", AccountApi::enable),
        PASSWORD_CHANGE("password-change", AccountApi::demandPasswordChange),
        PASSWORD_RESET("password-reset", AccountApi::sendReset),
        DELETE("delete", AccountApi::delete);

        private final String address;
        private final BiConsumer<AccountApi, UUID> call;

        Act(String address, BiConsumer<AccountApi, UUID> call) {
            this.address = address;
            this.call = call;
        }
    }

    @GetMapping("/settings/accounts")
    String list(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        model.addAttribute("asked", asked);
        model.addAttribute("roles", officer.givesRoles());
        model.addAttribute("states", STATES);
        model.addAttribute("regions", regions(officer, text(asked, "region"), "log.all"));
        model.addAttribute("officeNames", offices.names(officer.territory()));
        var answer = identity.askForAccounts(api -> api.list(
                text(asked, "role"),
                text(asked, "state"),
                text(asked, "region"),
                text(asked, "text"),
                text(asked, "after"),
                Limits.DEFAULT_PAGE));
        switch (answer) {
            case Answer.Given<Page<AccountView>>(var page) -> model.addAttribute("page", page);
            case Answer.Refused<Page<AccountView>>(var problem) -> model.addAttribute("trouble", trouble.of(problem));
            case Answer.Silent<Page<AccountView>> silent -> model.addAttribute("trouble", trouble.silence());
        }
        return LIST;
    }

    @GetMapping("/settings/accounts/new")
    String fresh(Officer officer, Model model, Locale locale) {
        return form(officer, model, AccountForm.fresh(locale.getLanguage()));
    }

    @PostMapping("/settings/accounts/new")
    String invite(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @ModelAttribute AccountForm form) {
        return switch (identity.askForAccounts(api -> api.invite(form.invitation()))) {
            case Answer.Given<AccountView>(var account) -> {
                next.addFlashAttribute("done", words.say("accounts.invited", account.login()));
                yield TO_LIST;
            }
            case Answer.Refused<AccountView>(var problem) -> again(officer, model, response, form, problem);
            case Answer.Silent<AccountView> silent -> silent(officer, model, form);
        };
    }

    @GetMapping("/settings/accounts/{id}")
    String one(Officer officer, Model model, HttpServletResponse response, @PathVariable UUID id) {
        return switch (identity.askForAccounts(api -> api.get(id))) {
            case Answer.Given<AccountView>(var account) -> {
                model.addAttribute("person", account);
                yield form(officer, model, AccountForm.of(account));
            }
            case Answer.Refused<AccountView>(var problem) -> {
                response.setStatus(NOT_FOUND);
                model.addAttribute("trouble", trouble.of(problem));
                yield ONE;
            }
            case Answer.Silent<AccountView> silent -> {
                model.addAttribute("trouble", trouble.silence());
                yield ONE;
            }
        };
    }

    @PostMapping("/settings/accounts/{id}")
    String edit(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @PathVariable UUID id,
            @ModelAttribute AccountForm form) {
        return switch (identity.askForAccounts(api -> api.edit(id, form.change()))) {
            case Answer.Given<AccountView> given -> {
                next.addFlashAttribute("done", words.say("accounts.saved"));
                yield TO_LIST + "/" + id;
            }
            case Answer.Refused<AccountView>(var problem) -> {
                if (identity.askForAccounts(api -> api.get(id)) instanceof Answer.Given<AccountView>(var account)) {
                    model.addAttribute("person", account);
                }
                yield again(officer, model, response, form, problem);
            }
            case Answer.Silent<AccountView> silent -> silent(officer, model, form);
        };
    }

    /** Where a login that was asked for in between leads back to: whoever pressed looks at the account and presses again. */
    @GetMapping("/settings/accounts/{id}/{act}")
    String backFromLogin(@PathVariable UUID id) {
        return TO_LIST + "/" + id;
    }

    @PostMapping("/settings/accounts/{id}/{act}")
    String act(Officer officer, RedirectAttributes next, @PathVariable UUID id, @PathVariable String act) {
        for (var known : Act.values()) {
            if (known.address.equals(act)) {
                return act(next, id, known);
            }
        }
        return TO_LIST;
    }

    private String act(RedirectAttributes next, UUID id, Act act) {
        var answer = identity.askForAccounts(api -> {
            act.call.accept(api, id);
            return Boolean.TRUE;
        });
        var there = TO_LIST + "/" + id;
        return switch (answer) {
            case Answer.Given<Boolean> given -> {
                next.addFlashAttribute("done", words.say("accounts.done." + act.address));
                yield act == Act.DELETE ? TO_LIST : there;
            }
            case Answer.Refused<Boolean>(var problem) -> {
                next.addFlashAttribute("trouble", trouble.of(problem));
                yield there;
            }
            case Answer.Silent<Boolean> silent -> {
                next.addFlashAttribute("trouble", trouble.silence());
                yield there;
            }
        };
    }

    private String again(
            Officer officer, Model model, HttpServletResponse response, AccountForm form, Problem problem) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("trouble", trouble.of(problem));
        model.addAttribute("mistakes", FieldMistakes.of(problem));
        return form(officer, model, form);
    }

    private String silent(Officer officer, Model model, AccountForm form) {
        model.addAttribute("trouble", trouble.silence());
        return form(officer, model, form);
    }

    private String form(Officer officer, Model model, AccountForm form) {
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", new FieldMistakes());
        }
        model.addAttribute("form", form);
        model.addAttribute("roles", officer.givesRoles());
        model.addAttribute("languages", languages(form.locale()));
        model.addAttribute("regions", regions(officer, form.region(), "offices.region.none"));
        model.addAttribute("offices", offices(officer, form.office()));
        return ONE;
    }

    /** Regions that an account may be put into, and the one it has. */
    private Map<String, String> regions(Officer officer, @Nullable String own, String none) {
        var scope = OfficeScope.of(officer);
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say(none));
        regions.of(officer.country()).stream()
                .filter(region -> region.active() && scope.covers(region.name()))
                .forEach(region -> choices.put(region.name(), region.name()));
        return withOwn(choices, own);
    }

    private Map<String, String> offices(Officer officer, @Nullable String own) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("accounts.office.none"));
        for (CustomsOffice office : offices.open(officer)) {
            choices.put(office.code(), office.name() + " · " + office.region());
        }
        return withOwn(choices, own);
    }

    /** A form that is saved without another choice leaves what the account has. */
    private static Map<String, String> withOwn(Map<String, String> choices, @Nullable String own) {
        if (own != null && !own.isBlank()) {
            choices.putIfAbsent(own, own);
        }
        return choices;
    }

    /** The pages' languages, and the one the account has. */
    private static Map<String, String> languages(@Nullable String own) {
        var choices = new LinkedHashMap<String, String>();
        for (var language : PageDesign.LANGUAGES) {
            choices.put(language, inItself(language));
        }
        if (own != null && !own.isBlank()) {
            choices.putIfAbsent(own, inItself(own));
        }
        return choices;
    }

    private static String inItself(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    private static @Nullable String text(Map<String, String> asked, String name) {
        var value = asked.get(name);
        return value == null || value.isBlank() || value.length() > Limits.SHORT_TEXT ? null : value.strip();
    }
}
