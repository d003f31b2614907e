package io.eata.contracts.carnet;

import io.eata.carnet.ledger.VoucherSets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registry's entry of a carnet: what routing and lists need, no goods and no personal details.
 *
 * @param homeDigital whether the home territory works digitally for this carnet
 * @param sets all sets the carnet holds, additional ones included
 * @param setsLeft sets that are neither used nor taken by a prepared travel
 * @param documentVersion version of the document, 1 as issued
 * @param signedAt when the holder signed that version; absent while it is unsigned, and the carnet does not travel
 * @param order {@code ORIGINAL} where it was answered before orders were told
 * @param replaces the carnet that this one stands in for
 * @param replacedBy the carnet that stands in for this one, unless that was cancelled
 * @param twin the paper carnet of a digital one or the other way round, unless that was cancelled
 */
public record CarnetSummary(
        long id,
        String number,
        String association,
        String homeCountry,
        String homeTerritory,
        boolean homeDigital,
        CarnetFormat format,
        CarnetStatus status,
        LocalDate issueDate,
        LocalDate validUntil,
        int items,
        List<String> territories,
        VoucherSets sets,
        VoucherSets setsLeft,
        long lastSequence,
        Instant issuedAt,
        int documentVersion,
        @Nullable Instant signedAt,
        CarnetOrder order,
        @Nullable LinkedCarnet replaces,
        @Nullable LinkedCarnet replacedBy,
        @Nullable LinkedCarnet twin) {
    public CarnetSummary {
        territories = List.copyOf(territories);
        order = order == null ? CarnetOrder.ORIGINAL : order;
    }
}
