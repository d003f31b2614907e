package io.eata.identity.bulk.web;

import io.eata.contracts.identity.AccountImportApi;
import io.eata.contracts.identity.AppliedAccountRow;
import io.eata.contracts.identity.ApplyAccountRow;
import io.eata.contracts.identity.CheckAccountRows;
import io.eata.contracts.identity.CheckedAccountRows;
import io.eata.contracts.identity.UndoAccountRow;
import io.eata.contracts.identity.UndoneAccountRow;
import io.eata.identity.bulk.AccountImports;
import io.eata.identity.bulk.RowChecks;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('PORTAL')")
class AccountImportController implements AccountImportApi {

    private final RowChecks checks;
    private final AccountImports imports;

    AccountImportController(RowChecks checks, AccountImports imports) {
        this.checks = checks;
        this.imports = imports;
    }

    @Override
    public CheckedAccountRows check(CheckAccountRows rows) {
        return new CheckedAccountRows(checks.of(rows.country(), rows.administrator(), rows.rows()));
    }

    @Override
    public AppliedAccountRow apply(UUID id, int row, ApplyAccountRow what) {
        var done = imports.apply(id, row, what.country(), what.administrator(), what.row());
        return new AppliedAccountRow(Objects.requireNonNull(done.account(), "a row that was done"), done.created());
    }

    @Override
    public UndoneAccountRow undo(UUID id, int row, UndoAccountRow by) {
        return new UndoneAccountRow(imports.undo(id, row, by.country(), by.administrator()));
    }
}
