package io.eata.portal.wizard.web;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.problem.ProblemCode;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.KnownCarnet;
import io.eata.portal.wizard.Wizard;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Between steps 1 and 2 while the core is away: the carnet as the region's replica knows it, and what is to be done with it. */
@Controller
final class WithoutCorePage {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final Pattern EATA_ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Wizard wizard;
    private final Offices offices;
    private final Trouble trouble;
    private final Words words;

    WithoutCorePage(Wizard wizard, Offices offices, Trouble trouble, Words words) {
        this.wizard = wizard;
        this.offices = offices;
        this.trouble = trouble;
        this.words = words;
    }

    /** A page of this address is the scan: a login that ran out leads back there. */
    @GetMapping("/transactions/without-core")
    String backToTheScan() {
        return "redirect:/transactions/new";
    }

    @PostMapping("/transactions/without-core")
    String lookUp(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "carnet", defaultValue = "") String carnet,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "office", defaultValue = "") String officeCode,
            @RequestParam(name = "chosen", defaultValue = "") String chosen) {
        var scan = Scan.of(carnet, code);
        var mistakes = scan.mistakes(words);
        var office = offices.find(officer, officeCode);
        if (office.isEmpty()) {
            mistakes.add("office", words.say("scan.office.missing"));
        } else if (mistakes.none() && !EATA_ID.matcher(scan.normalCarnet()).matches()) {
            mistakes.add("carnet", words.say("without.number"));
        }
        if (!mistakes.none() || office.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(model, scan, office, mistakes);
        }
        offices.remember(officer, office.get());
        return switch (wizard.lookUp(Long.parseLong(scan.normalCarnet()))) {
            case Answer.Given(var known) -> found(officer, model, response, scan, office.get(), known, chosen);
            case Answer.Refused(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                if (problem.code().equals(ProblemCode.NOT_FOUND.code())) {
                    mistakes.add("carnet", words.say("without.unknown"));
                } else {
                    model.addAttribute("trouble", trouble.of(problem));
                }
                yield page(model, scan, office, mistakes);
            }
            case Answer.Silent<?> _ -> {
                response.setStatus(UNAVAILABLE);
                model.addAttribute("replicaSilent", true);
                yield page(model, scan, office, mistakes);
            }
        };
    }

    private String found(
            Officer officer,
            Model model,
            HttpServletResponse response,
            Scan scan,
            CustomsOffice office,
            KnownCarnet known,
            String chosen) {
        var possible = known.possible(officer);
        var type = possible.stream().filter(it -> it.name().equals(chosen)).findFirst();
        if (type.isPresent()) {
            return "redirect:/transactions/" + wizard.begin(officer, office, known, scan.code(), type.get())
                    + "/carnet";
        }
        var mistakes = new FieldMistakes();
        if (!chosen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            mistakes.add("chosen", words.say("without.type.missing"));
        }
        model.addAttribute("known", known);
        model.addAttribute("possible", possible);
        model.addAttribute("usual", usual(known, officer));
        model.addAttribute(
                "minutes", Duration.ofSeconds(known.standing().ageSeconds()).toMinutes());
        model.addAttribute("asOf", known.standing().asOf().atZone(office.zone()).toOffsetDateTime());
        return page(model, scan, Optional.of(office), mistakes);
    }

    /** Goods that the record shows here usually leave, others come. */
    private static @Nullable TransactionType usual(KnownCarnet known, Officer officer) {
        var possible = known.possible(officer);
        boolean waited = known.standing().outstanding().containsKey(officer.territory());
        return possible.stream()
                .filter(type -> known.standing().activated()
                        ? type == (waited ? TransactionType.RE_EXPORTATION : TransactionType.IMPORTATION)
                                || type == (waited ? TransactionType.RE_IMPORTATION : TransactionType.EXPORTATION)
                        : type == TransactionType.VALIDATION || type == TransactionType.IMPORTATION)
                .findFirst()
                .orElse(null);
    }

    private String page(Model model, Scan scan, Optional<CustomsOffice> office, FieldMistakes mistakes) {
        model.addAttribute("steps", WizardModel.steps(words));
        model.addAttribute("scan", scan);
        model.addAttribute("office", office.orElse(null));
        model.addAttribute("mistakes", mistakes);
        return "wizard/without";
    }
}
