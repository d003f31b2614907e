package io.eata.portal.wizard.web;

import io.eata.contracts.problem.Problem;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.core.Answer;
import io.eata.portal.log.LastTransactions;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Wizard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 1: scan, or type what the holder shows; below it the office's last transactions. */
@Controller
final class ScanPage {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Wizard wizard;
    private final Offices offices;
    private final LastTransactions last;
    private final Trouble trouble;
    private final Words words;

    ScanPage(Wizard wizard, Offices offices, LastTransactions last, Trouble trouble, Words words) {
        this.wizard = wizard;
        this.offices = offices;
        this.last = last;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/transactions/new")
    String form(
            Officer officer,
            HttpServletRequest request,
            Model model,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent());
        var scan = typed.map(form -> Scan.of(text(form.getFirst("carnet")), text(form.getFirst("code"))))
                .orElse(new Scan("", ""));
        return page(officer, model, scan, offices.remembered(officer), new FieldMistakes(), cursor);
    }

    @PostMapping("/transactions/new")
    String scanned(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "carnet", defaultValue = "") String carnet,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "office", defaultValue = "") String officeCode) {
        var scan = Scan.of(carnet, code);
        var mistakes = scan.mistakes(words);
        var office = offices.find(officer, officeCode);
        if (office.isEmpty()) {
            mistakes.add("office", words.say("scan.office.missing"));
        }
        if (!mistakes.none() || office.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(officer, model, scan, office, mistakes, null);
        }
        offices.remember(officer, office.get());
        return switch (wizard.open(officer, office.get().onRecord(), scan.normalCarnet(), scan.code())) {
            case Answer.Given(var draft) -> "redirect:/transactions/" + draft + "/carnet";
            case Answer.Refused(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                yield refused(officer, model, scan, office, problem);
            }
            case Answer.Silent<?> _ -> {
                response.setStatus(UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
                model.addAttribute("mayDefer", true);
                yield page(officer, model, scan, office, mistakes, null);
            }
        };
    }

    private String refused(Officer officer, Model model, Scan scan, Optional<CustomsOffice> office, Problem problem) {
        model.addAttribute("trouble", trouble.of(problem));
        return page(officer, model, scan, office, new FieldMistakes(), null);
    }

    private String page(
            Officer officer,
            Model model,
            Scan scan,
            Optional<CustomsOffice> chosen,
            FieldMistakes mistakes,
            @Nullable String cursor) {
        var all = offices.open(officer);
        model.addAttribute("steps", WizardModel.steps(words));
        model.addAttribute("scan", scan);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("offices", all);
        var office = chosen.or(() -> all.stream().findFirst());
        model.addAttribute("office", office.orElse(null));
        office.ifPresent(it -> last.show(model, officer, it, cursor));
        return "wizard/scan";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
