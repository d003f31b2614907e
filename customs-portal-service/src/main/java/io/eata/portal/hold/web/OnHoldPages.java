package io.eata.portal.hold.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.HoldView;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Drafts;
import io.eata.portal.wizard.Wizard;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The carnets on hold in the territory, and letting those of the own office go on. */
@Controller
final class OnHoldPages {

    private static final int SHOWN = 50;

    private final CustomsCore core;
    private final Wizard wizard;
    private final Drafts drafts;
    private final Offices offices;
    private final Trouble trouble;
    private final Words words;

    OnHoldPages(CustomsCore core, Wizard wizard, Drafts drafts, Offices offices, Trouble trouble, Words words) {
        this.core = core;
        this.wizard = wizard;
        this.drafts = drafts;
        this.offices = offices;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/transactions/on-hold")
    String list(
            Officer officer, Model model, @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var office = offices.remembered(officer);
        model.addAttribute("office", office.orElse(null));
        model.addAttribute(
                "waiting",
                office.map(it -> drafts.allHeldAt(officer, it.code())).orElse(Map.of()));
        model.addAttribute("cursor", cursor);
        model.addAttribute("key", UUID.randomUUID());
        switch (core.ask(api -> api.holds(cursor, SHOWN))) {
            case Answer.Given<Page<HoldView>>(var holds) -> model.addAttribute("holds", holds);
            case Answer.Refused<?>(var problem) -> model.addAttribute("trouble", trouble.of(problem));
            case Answer.Silent<?> _ -> model.addAttribute("trouble", trouble.silence());
        }
        return "hold/list";
    }

    /** A page of this address is the list: a login that ran out leads back there. */
    @GetMapping("/transactions/on-hold/{carnet}/release")
    String backToTheList(@PathVariable("carnet") long carnet) {
        return "redirect:/transactions/on-hold";
    }

    @PostMapping("/transactions/on-hold/{carnet}/release")
    String release(
            Officer officer,
            RedirectAttributes next,
            @PathVariable("carnet") long carnet,
            @RequestParam(name = "key") UUID key) {
        Optional<CustomsOffice> office = offices.remembered(officer);
        if (office.isEmpty()) {
            return "redirect:/transactions/on-hold";
        }
        // One key per carnet: the page's key is shared by all its buttons.
        var ownKey = key + "-" + carnet;
        return switch (wizard.release(officer, office.get().onRecord(), ownKey, carnet)) {
            case Answer.Given<Optional<UUID>>(var paused) -> {
                next.addFlashAttribute("done", words.say("release.done"));
                yield paused.map(draft -> "redirect:/transactions/" + draft + "/carnet")
                        .orElse("redirect:/transactions/on-hold");
            }
            case Answer.Refused<?>(var problem) -> {
                next.addFlashAttribute("failed", trouble.of(problem));
                yield "redirect:/transactions/on-hold";
            }
            case Answer.Silent<?> _ -> {
                next.addFlashAttribute("failed", trouble.silence());
                yield "redirect:/transactions/on-hold";
            }
        };
    }
}
