package io.eata.core.customs.web;

import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransactions;
import io.eata.contracts.core.PortalExportApi;
import io.eata.core.customs.Officer;
import io.eata.core.customs.ReceiptExport;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('PORTAL')")
class PortalExportController implements PortalExportApi {

    private final ReceiptExport receipts;

    PortalExportController(ReceiptExport receipts) {
        this.receipts = receipts;
    }

    @Override
    public ExportedTransactions export(ExportTransactions asked) {
        return receipts.export(Officer.readerOf(asked.territory(), asked.country()), asked);
    }
}
