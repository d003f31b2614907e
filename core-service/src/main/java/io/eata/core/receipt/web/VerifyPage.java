package io.eata.core.receipt.web;

import io.eata.contracts.core.VerifiedReceipt;
import io.eata.core.receipt.PublicVerification;
import io.eata.platform.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anybody who was shown a receipt checks it: pasted, typed by a hand-held scanner, or read by the camera. */
@Controller
final class VerifyPage {

    private static final String VIEW = "receipt/verify";

    private final PublicVerification verification;

    VerifyPage(PublicVerification verification) {
        this.verification = verification;
    }

    @GetMapping(path = "/verify", produces = "text/html")
    String ask() {
        return VIEW;
    }

    /** A receipt is longer than an address may be, and belongs into no log: so it comes in the body. */
    @PostMapping(path = "/verify", produces = "text/html")
    String answer(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        String text = receipt.strip();
        model.addAttribute("receipt", text);
        if (text.isEmpty()) {
            model.addAttribute("mistake", "verify.empty");
            return VIEW;
        }
        try {
            var checked = verification.verify(request.getRemoteAddr(), text);
            model.addAttribute("checked", checked);
            model.addAttribute("stated", Stated.of(checked.statement(), locale));
        } catch (ProblemException e) {
            model.addAttribute("mistake", "verify.locked");
        }
        return VIEW;
    }

    /**
     * What a receipt states, in the reader's form.
     *
     * @param at by the office's clock
     * @param utc the same instant
     */
    record Stated(
            VerifiedReceipt.Statement statement,
            String country,
            String at,
            String utc,
            @Nullable String finalDate) {

        static @Nullable Stated of(VerifiedReceipt.@Nullable Statement statement, Locale locale) {
            if (statement == null) {
                return null;
            }
            var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale);
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            var last = statement.finalDate();
            return new Stated(
                    statement,
                    Locale.of("", statement.country()).getDisplayCountry(locale),
                    statement.at().format(time),
                    statement.at().toInstant().toString(),
                    last == null ? null : last.format(day));
        }
    }
}
