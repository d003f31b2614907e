package io.eata.core.receipt.web;

import io.eata.contracts.core.VerifiedReceipt;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.receipt.PublicVerification;
import io.eata.core.receipt.ReceiptFile;
import io.eata.core.receipt.ReceiptFiles;
import io.eata.core.receipt.ReceiptLookup;
import io.eata.platform.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page on which anybody who was shown a receipt checks it: pasted, typed by a hand-held scanner, read by the camera, as a PDF or a
 * picture, or by the code that is printed on it. Everything comes in a body: it belongs into no log.
 */
@Controller
final class VerifyPage {

    private static final String VIEW = "receipt/verify";

    private final PublicVerification verification;
    private final ReceiptLookup lookup;
    private final ReceiptFiles files;

    VerifyPage(PublicVerification verification, ReceiptLookup lookup, ReceiptFiles files) {
        this.verification = verification;
        this.lookup = lookup;
        this.files = files;
    }

    @GetMapping(path = "/verify", produces = "text/html")
    String ask() {
        return VIEW;
    }

    @PostMapping(path = "/verify", produces = "text/html")
    String pasted(
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
        return shown(model, locale, "mistake", () -> List.of(verification.verify(request.getRemoteAddr(), text)));
    }

    /** By what is printed on the receipt for people. */
    @PostMapping(path = "/verify", params = "code", produces = "text/html")
    String found(
            @RequestParam(name = "carnet", defaultValue = "") String carnet,
            @RequestParam(name = "code") String code,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("carnet", carnet.strip());
        model.addAttribute("code", code.strip());
        if (carnet.isBlank() || code.isBlank()) {
            model.addAttribute("lookupMistake", "verify.lookup.empty");
            return VIEW;
        }
        return shown(
                model,
                locale,
                "lookupMistake",
                () -> List.of(lookup.find(request.getRemoteAddr(), carnet.strip(), code.strip())));
    }

    @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "text/html")
    String uploaded(
            @RequestParam(name = "file", required = false) MultipartFile file,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("fileMistake", "verify.file.empty");
            return VIEW;
        }
        return switch (file.getSize() > ReceiptFiles.MOST_BYTES
                ? new ReceiptFile.Useless(ReceiptFile.Reason.TOO_LARGE)
                : files.read(file.getBytes())) {
            case ReceiptFile.Useless(var reason) -> {
                model.addAttribute("fileMistake", "verify.file." + reason);
                yield VIEW;
            }
            case ReceiptFile.Statements(var texts, var more) -> {
                model.addAttribute("more", more);
                yield shown(
                        model,
                        locale,
                        "fileMistake",
                        () -> texts.stream()
                                .map(text -> verification.verify(request.getRemoteAddr(), text))
                                .toList());
            }
        };
    }

    /** A body that is larger than any file may be, or breaks off, is told in the page like any other mistake. */
    @ExceptionHandler(MultipartException.class)
    String unreadableUpload(Model model) {
        model.addAttribute("fileMistake", "verify.file." + ReceiptFile.Reason.TOO_LARGE);
        return VIEW;
    }

    private static String shown(Model model, Locale locale, String mistake, Supplier<List<VerifiedReceipt>> check) {
        try {
            model.addAttribute(
                    "results",
                    check.get().stream()
                            .map(checked -> new Result(checked, Stated.of(checked.statement(), locale)))
                            .toList());
        } catch (ProblemException e) {
            model.addAttribute(mistake, e.code() == ProblemCode.NOT_FOUND ? "verify.lookup.unknown" : "verify.locked");
        }
        return VIEW;
    }
}
