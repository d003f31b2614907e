package io.eata.wallet.entry;

import io.eata.contracts.carnet.CarnetSummary;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A carnet in an account's wallet, with what never changes of it, so that the list needs nobody else.
 *
 * @param account subject of the account's tokens
 */
public record WalletEntry(
        String account,
        long carnetId,
        String number,
        String association,
        String homeCountry,
        LocalDate issueDate,
        LocalDate validUntil,
        int items,
        Instant addedAt) {

    static WalletEntry of(String account, CarnetSummary carnet, Instant addedAt) {
        return new WalletEntry(
                account,
                carnet.id(),
                carnet.number(),
                carnet.association(),
                carnet.homeCountry(),
                carnet.issueDate(),
                carnet.validUntil(),
                carnet.items(),
                addedAt);
    }
}
