package io.eata.portal.office.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.page.Spreadsheet;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to an office besides editing it, and the list to take away. */
@Controller
final class OfficeActs {

    /** The offices of the largest administrations, tenfold. */
    private static final int MOST_PAGES = 100;

    private final OfficeBook book;
    private final AccountsThere accounts;
    private final KeptWords kept;
    private final Words words;

    OfficeActs(OfficeBook book, AccountsThere accounts, KeptWords kept, Words words) {
        this.book = book;
        this.accounts = accounts;
        this.kept = kept;
        this.words = words;
    }

    @PostMapping("/settings/offices/active")
    String activate(
            Officer officer,
            RedirectAttributes next,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "active", defaultValue = "true") boolean active,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        var changed = book.activate(OfficeScope.of(officer), code, active, version);
        if (changed instanceof Kept.Done) {
            next.addFlashAttribute("done", words.say(active ? "offices.activated" : "offices.deactivated"));
        } else {
            next.addFlashAttribute("trouble", kept.why(changed));
        }
        return OfficePages.to(code);
    }

    /** Where a login in between leads back to. */
    @GetMapping("/settings/offices/active")
    String backFromLogin() {
        return OfficePages.TO_LIST;
    }

    @GetMapping("/settings/offices/delete")
    String confirm(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code) {
        var scope = OfficeScope.of(officer);
        var found = book.find(scope.country(), code);
        if (found.isEmpty() || !scope.covers(found.get().office().region())) {
            return refused(model, response, found.isEmpty() ? new Kept.Missing() : new Kept.Outside());
        }
        model.addAttribute("kept", found.get());
        return "office/delete-office";
    }

    @PostMapping("/settings/offices/delete")
    String delete(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        var scope = OfficeScope.of(officer);
        book.find(scope.country(), code)
                .filter(it -> scope.covers(it.office().region()))
                .ifPresent(it -> model.addAttribute("kept", it));
        if (model.containsAttribute("kept")) {
            switch (accounts.atOffice(code)) {
                case NONE -> {}
                case SOME -> {
                    return refused(model, response, AccountsThere.used());
                }
                case UNKNOWN -> {
                    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                    model.addAttribute("trouble", kept.unknown());
                    return "office/delete-office";
                }
            }
        }
        var deleted = book.delete(scope, code, version);
        if (!(deleted instanceof Kept.Done)) {
            return refused(model, response, deleted);
        }
        next.addFlashAttribute("done", words.say("offices.deleted", code));
        return OfficePages.TO_LIST;
    }

    @GetMapping("/settings/offices/export")
    void export(Officer officer, HttpServletResponse response, @RequestParam Map<String, String> asked)
            throws IOException {
        var scope = OfficeScope.of(officer);
        try (var sheet = Spreadsheet.answer(response, "offices-" + scope.country().toLowerCase(Locale.ROOT))) {
            sheet.sheet(words.say("nav.offices"), head());
            @Nullable String after = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                var offices = book.list(scope, AskedOffices.filter(asked), after, Limits.PAGE);
                for (var office : offices.rows()) {
                    var entry = office.entry();
                    sheet.row(
                            entry.code(),
                            entry.name(),
                            entry.region(),
                            entry.zone(),
                            entry.address(),
                            entry.zip(),
                            entry.city(),
                            entry.phone(),
                            entry.email(),
                            entry.hours(),
                            office.latitude(),
                            office.longitude(),
                            entry.unlocode(),
                            entry.kinds().stream()
                                    .map(kind -> words.say("office.kind." + kind))
                                    .collect(Collectors.joining(", ")),
                            words.say(office.active() ? "office.active" : "office.inactive"));
                }
                after = offices.next();
                if (after == null) {
                    break;
                }
            }
        }
    }

    private List<String> head() {
        return Stream.of(
                        "code", "name", "region", "zone", "address", "zip", "city", "phone", "email", "hours",
                        "latitude", "longitude", "unlocode", "kinds", "state")
                .map(field -> words.say("office.field." + field))
                .toList();
    }

    private String refused(Model model, HttpServletResponse response, Kept refusal) {
        response.setStatus(KeptWords.status(refusal).value());
        model.addAttribute("trouble", kept.why(refusal));
        return "office/delete-office";
    }
}
