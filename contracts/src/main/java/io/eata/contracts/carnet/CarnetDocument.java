package io.eata.contracts.carnet;

import io.eata.carnet.ledger.VoucherSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cover and general list as issued: what is signed (JWS), sealed (JWE) and never changes afterwards. It crosses a network
 * and lies in a store only sealed.
 *
 * @param id eATA ID
 * @param version 1 as issued, one more with each amendment
 * @param homeCountry ISO country of the issuing territory
 * @param territories customs territories of box P
 * @param currency ISO 4217 code of every value on the list
 * @param attachments what was attached to the draft, in the order in which it was; the signature covers it by its digests. Empty in
 *     documents from before there were attachments
 */
public record CarnetDocument(
        long id,
        int version,
        String number,
        String type,
        CarnetOrder order,
        CarnetFormat format,
        Association association,
        String homeCountry,
        Party holder,
        List<Party> representatives,
        IntendedUse intendedUse,
        LocalDate issueDate,
        LocalDate validUntil,
        List<String> territories,
        String currency,
        BigDecimal totalValue,
        @Nullable String totalWeight,
        VoucherSets sets,
        List<Item> items,
        List<AttachedFile> attachments) {
    public CarnetDocument {
        representatives = List.copyOf(representatives);
        territories = List.copyOf(territories);
        items = List.copyOf(items);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
