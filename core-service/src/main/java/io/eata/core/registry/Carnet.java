package io.eata.core.registry;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the registry keeps of a carnet in the open. Changes only when the holder signs it and when it is amended.
 *
 * @param id eATA ID
 * @param number as printed
 * @param documentVersion of the current document, 1 as issued
 * @param signedAt when the holder signed that version; absent while unsigned
 */
public record Carnet(
        long id,
        String association,
        String number,
        Country home,
        boolean homeDigital,
        CarnetOrder order,
        CarnetFormat format,
        LocalDate issueDate,
        LocalDate validUntil,
        int items,
        SortedSet<CustomsTerritory> territories,
        VoucherSets sets,
        Instant issuedAt,
        int documentVersion,
        @Nullable Instant signedAt) {

    public CustomsTerritory homeTerritory() {
        return home.territory();
    }

    /** What the rules need to know of it. */
    public CarnetTerms terms() {
        return new CarnetTerms(home, home.territory(), homeDigital, items, issueDate, validUntil, territories, sets);
    }
}
