package io.eata.portal.settings.web;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.identity.AuditView;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.IdentityAccess;
import io.eata.portal.page.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what to the administration's accounts, settings and keys. Administrators only. */
@Controller
final class AuditPages {

    private static final String PAGE = "settings/audit";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final IdentityAccess identity;
    private final Trouble trouble;

    AuditPages(IdentityAccess identity, Trouble trouble) {
        this.identity = identity;
        this.trouble = trouble;
    }

    /** @param target an account's or client's ID */
    @GetMapping("/settings/audit")
    String page(
            Officer officer,
            Model model,
            @RequestParam(name = "target", required = false) @Nullable String target,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        model.addAttribute("target", none(target));
        model.addAttribute("before", before);
        switch (identity.askForAudit(api -> api.list(none(target), null, null, before, Limits.DEFAULT_PAGE))) {
            case Answer.Given<Page<AuditView>>(var page) -> model.addAttribute("page", page);
            case Answer.Refused<Page<AuditView>>(var problem) -> model.addAttribute("trouble", trouble.of(problem));
            case Answer.Silent<Page<AuditView>> silent -> model.addAttribute("trouble", trouble.silence());
        }
        return PAGE;
    }

    @GetMapping("/settings/audit/export")
    ResponseEntity<byte[]> export(
            Officer officer, @RequestParam(name = "target", required = false) @Nullable String target) {
        return switch (identity.askForAudit(api -> api.export(none(target), null, null))) {
            case Answer.Given<ResponseEntity<byte[]>>(var csv) ->
                ResponseEntity.ok()
                        .contentType(CSV)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("audit.csv")
                                        .build()
                                        .toString())
                        .body(csv.getBody());
            case Answer.Refused<ResponseEntity<byte[]>>(var problem) ->
                ResponseEntity.status(problem.status()).build();
            case Answer.Silent<ResponseEntity<byte[]>> silent ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        };
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > Limits.SHORT_TEXT ? null : text.strip();
    }
}
