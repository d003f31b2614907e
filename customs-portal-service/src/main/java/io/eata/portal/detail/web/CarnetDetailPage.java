package io.eata.portal.detail.web;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.TransactionView;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.file.CarnetFiles;
import io.eata.portal.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A carnet as far as the officer's territory may see it; core decides, for a carnet it never dealt with there is no page. */
@Controller
final class CarnetDetailPage {

    private static final int SHOWN = 50;

    private final CustomsCore core;
    private final DocumentSealing sealing;
    private final CarnetFiles files;
    private final Trouble trouble;

    CarnetDetailPage(CustomsCore core, DocumentSealing sealing, CarnetFiles files, Trouble trouble) {
        this.core = core;
        this.sealing = sealing;
        this.files = files;
        this.trouble = trouble;
    }

    @GetMapping("/carnets/{carnet}")
    String carnet(
            Model model,
            @PathVariable("carnet") long carnet,
            @RequestParam(name = "after", defaultValue = "0") long after) {
        switch (core.ask(api -> api.carnet(Long.toString(carnet)))) {
            case Answer.Given<CarnetSummary>(var summary) -> model.addAttribute("carnet", summary);
            case Answer.Refused<?> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<?> _ -> {
                model.addAttribute("carnetId", carnet);
                model.addAttribute("trouble", trouble.silence());
                return "detail/carnet";
            }
        }
        if (core.ask(api -> api.document(carnet)) instanceof Answer.Given<SealedDocument>(var sealed)) {
            model.addAttribute("document", sealing.open(sealed));
        }
        model.addAttribute("files", files.list(carnet, null));
        if (core.ask(api -> api.standing(carnet)) instanceof Answer.Given<StandingView>(var standing)) {
            model.addAttribute("standing", standing);
        }
        if (core.ask(api -> api.replacement(carnet)) instanceof Answer.Given<Replacement>(var replacement)) {
            model.addAttribute("replacement", replacement);
        }
        if (core.ask(api -> api.transactions(carnet, after, SHOWN))
                instanceof Answer.Given<Page<TransactionView>>(var transactions)) {
            model.addAttribute("transactions", transactions);
            model.addAttribute(
                    "more",
                    transactions.next() == null || transactions.rows().isEmpty()
                            ? null
                            : transactions.rows().getLast().sequence());
        }
        model.addAttribute("linked", true);
        model.addAttribute("after", after);
        return "detail/carnet";
    }
}
