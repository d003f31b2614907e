package io.eata.portal.detail.web;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.page.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One transaction with all that its voucher records, as far as core shows it to the officer's territory. */
@Controller
final class TransactionPage {

    private final CustomsCore core;
    private final Trouble trouble;

    TransactionPage(CustomsCore core, Trouble trouble) {
        this.core = core;
        this.trouble = trouble;
    }

    @GetMapping("/carnets/{carnet}/transactions/{sequence}")
    String transaction(
            Officer officer,
            HttpServletResponse response,
            Model model,
            @PathVariable("carnet") long carnet,
            @PathVariable("sequence") long sequence) {
        model.addAttribute("carnetId", carnet);
        switch (core.ask(api -> api.receipt(carnet, sequence))) {
            case Answer.Given<Receipt>(var receipt) -> {
                model.addAttribute("transaction", receipt.transaction());
                model.addAttribute("cancellable", isCancellable(officer, receipt.transaction()));
            }
            case Answer.Refused<?> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<?> _ -> {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
            }
        }
        return "detail/transaction";
    }

    /** As far as the page can know; core decides. */
    private static boolean isCancellable(Officer officer, TransactionView transaction) {
        return !transaction.cancelled()
                && transaction.type() != TransactionType.PRE_EXPORTATION
                && transaction.territory().equals(officer.territory());
    }
}
