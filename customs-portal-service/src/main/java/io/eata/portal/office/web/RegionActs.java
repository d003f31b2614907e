package io.eata.portal.office.web;

import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.office.RegionBook;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a region besides naming it. */
@Controller
final class RegionActs {

    private static final String DELETE = "office/delete-region";

    private final RegionBook regions;
    private final AccountsThere accounts;
    private final KeptWords kept;
    private final Words words;

    RegionActs(RegionBook regions, AccountsThere accounts, KeptWords kept, Words words) {
        this.regions = regions;
        this.accounts = accounts;
        this.kept = kept;
        this.words = words;
    }

    @PostMapping("/settings/regions/active")
    String activate(
            Officer officer,
            RedirectAttributes next,
            @RequestParam(name = "region", defaultValue = "") String name,
            @RequestParam(name = "active", defaultValue = "true") boolean active,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        var changed = regions.activate(officer.country(), name, version, active);
        if (changed instanceof Kept.Done) {
            next.addFlashAttribute("done", words.say(active ? "regions.activated" : "regions.deactivated"));
        } else {
            next.addFlashAttribute("trouble", kept.why(changed));
        }
        return RegionPages.to(name);
    }

    /** Where a login in between leads back to. */
    @GetMapping({"/settings/regions/active", "/settings/regions/accounts"})
    String backFromLogin() {
        return RegionPages.TO_LIST;
    }

    @GetMapping("/settings/regions/delete")
    String confirm(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "region", defaultValue = "") String name) {
        var region = regions.find(officer.country(), name);
        if (region.isEmpty()) {
            return refused(model, response, new Kept.Missing());
        }
        model.addAttribute("region", region.get());
        return DELETE;
    }

    @PostMapping("/settings/regions/delete")
    String delete(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "region", defaultValue = "") String name,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        var region = regions.find(officer.country(), name);
        if (region.isEmpty()) {
            return refused(model, response, new Kept.Missing());
        }
        model.addAttribute("region", region.get());
        if (region.get().offices() > 0) {
            return refused(model, response, new Kept.InUse(Kept.Use.OFFICES));
        }
        var there = accounts.inRegion(name);
        if (there == AccountsThere.Found.UNKNOWN) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("trouble", kept.unknown());
            return DELETE;
        }
        var deleted = there == AccountsThere.Found.SOME
                ? AccountsThere.used()
                : regions.delete(officer.country(), name, version);
        if (!(deleted instanceof Kept.Done)) {
            return refused(model, response, deleted);
        }
        next.addFlashAttribute("done", words.say("regions.deleted", name));
        return RegionPages.TO_LIST;
    }

    private String refused(Model model, HttpServletResponse response, Kept refusal) {
        response.setStatus(KeptWords.status(refusal).value());
        model.addAttribute("trouble", kept.why(refusal));
        return DELETE;
    }
}
