package io.eata.contracts.core;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the customs portal asks core for an export that goes on when its officer is gone: with the portal's own client, role PORTAL. */
@HttpExchange(url = "/v1/platform", accept = "application/json")
public interface PortalExportApi {

    /**
     * Some transactions with their receipts, as customs of a territory may see them by {@link CustomsApi#receipt} and
     * {@link CustomsApi#receiptPaper}. Core stops when it has printed for some seconds; what the answer does not name is asked for again.
     * 429 {@code busy} when nothing could be printed.
     */
    @PostExchange("/transaction-exports")
    ExportedTransactions export(@RequestBody @Valid ExportTransactions asked);
}
