package io.eata.portal.bulk.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.bulk.Imports;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: how far it is, what became of each row, and the way back. */
@Controller
final class HistoryPages {

    private final Imports imports;
    private final AccountsOn accounts;
    private final Words words;
    private final Clock clock;

    HistoryPages(Imports imports, AccountsOn accounts, Words words, Clock clock) {
        this.imports = imports;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/settings/import/history/{id}")
    String one(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @PathVariable("id") UUID id,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        var found = imports.find(officer.country(), id);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("trouble", told("missing"));
            return "bulk/import";
        }
        model.addAttribute("run", found.get());
        model.addAttribute("undoable", found.get().undoable(clock.instant()));
        model.addAttribute("after", after);
        model.addAttribute("page", imports.rows(id, after, Limits.DEFAULT_PAGE));
        return "bulk/import";
    }

    /** Where a login in between leads back to. */
    @GetMapping({"/settings/import/history/{id}/cancel", "/settings/import/history/{id}/undo"})
    String backFromLogin(@PathVariable("id") UUID id) {
        return to(id);
    }

    @PostMapping("/settings/import/history/{id}/cancel")
    String cancel(Officer officer, RedirectAttributes next, @PathVariable("id") UUID id) {
        if (!imports.cancel(officer.country(), id)) {
            next.addFlashAttribute("trouble", told("over"));
        }
        return to(id);
    }

    @PostMapping("/settings/import/history/{id}/undo")
    String undo(Officer officer, RedirectAttributes next, @PathVariable("id") UUID id) {
        var found = imports.find(officer.country(), id);
        if (found.isEmpty()) {
            return ImportPages.HOME;
        }
        var used = accounts.used(found.get().kind());
        if (used.isEmpty()) {
            next.addFlashAttribute("trouble", told("unknown"));
        } else if (!imports.beginUndo(officer, id, used.get())) {
            next.addFlashAttribute("trouble", told("late"));
        }
        return to(id);
    }

    private Trouble.Told told(String why) {
        return new Trouble.Told(words.say("bulk.why." + why), words.say("bulk.why." + why + ".next"), null, null);
    }

    private static String to(UUID id) {
        return ImportPages.HOME + "/history/" + id;
    }
}
