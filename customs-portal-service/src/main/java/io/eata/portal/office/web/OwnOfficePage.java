package io.eata.portal.office.web;

import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office where an officer works, which new transactions start with. */
@Controller
final class OwnOfficePage {

    private static final String PAGE = "office/own";

    private final Offices offices;
    private final Words words;

    OwnOfficePage(Offices offices, Words words) {
        this.offices = offices;
        this.words = words;
    }

    @GetMapping("/account/office")
    String page(Officer officer, Model model) {
        return show(
                officer,
                model,
                offices.remembered(officer).map(CustomsOffice::code).orElse(""),
                new FieldMistakes());
    }

    @PostMapping("/account/office")
    String choose(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "office", defaultValue = "") String code) {
        var office = offices.find(officer, code);
        if (office.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    officer, model, code, new FieldMistakes().add("office", words.say("ownoffice.missing")));
        }
        offices.remember(officer, office.get());
        next.addFlashAttribute("done", words.say("ownoffice.done", office.get().name()));
        return "redirect:/account/office";
    }

    private String show(Officer officer, Model model, String code, FieldMistakes mistakes) {
        model.addAttribute("offices", offices.open(officer));
        model.addAttribute("chosen", code);
        model.addAttribute("mistakes", mistakes);
        return PAGE;
    }
}
