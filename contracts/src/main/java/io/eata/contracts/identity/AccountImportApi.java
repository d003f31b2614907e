package io.eata.contracts.identity;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Accounts of a customs administration by spreadsheet, for the customs portal with its own client: role PORTAL. An import goes on when the
 * administrator who began it has left; each row is checked afresh as if that administrator did it just now.
 */
@HttpExchange(url = "/v1/platform/account-imports", accept = "application/json")
public interface AccountImportApi {

    /** What would be refused of some rows, as far as can be said beforehand. Writes nothing. */
    @PostExchange("/checks")
    CheckedAccountRows check(@RequestBody @Valid CheckAccountRows rows);

    /**
     * Does what a row says; a row that was done is not done again, but answered as the first time. Refusals are those of {@link AccountApi};
     * 400 with the field {@code administrator} if whoever began it is no administrator any more; 409 {@code account-state} if the row
     * was taken back.
     *
     * @param row its number in the spreadsheet
     */
    @PutExchange("/{import}/rows/{row}")
    AppliedAccountRow apply(
            @PathVariable("import") UUID id, @PathVariable("row") int row, @RequestBody @Valid ApplyAccountRow what);

    /** Takes back what a row did, once; a row that was never done will not be any more. */
    @PostExchange("/{import}/rows/{row}/undo")
    UndoneAccountRow undo(
            @PathVariable("import") UUID id, @PathVariable("row") int row, @RequestBody @Valid UndoAccountRow by);
}
