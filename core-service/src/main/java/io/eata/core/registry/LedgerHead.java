package io.eata.core.registry;

import io.eata.carnet.ledger.Standing;
import io.eata.contracts.carnet.CarnetStatus;
import java.time.LocalDate;

/**
 * A carnet with what its ledger adds up to: all that the rules decide on, and all that the next entry follows.
 *
 * @param lastHash hash of its last ledger entry, in hex; empty where there is none yet
 */
public record LedgerHead(Carnet carnet, Standing standing, String lastHash) {

    /** The same carnet after one more entry of its ledger. */
    public LedgerHead after(Standing next, String hash) {
        return new LedgerHead(carnet, next, hash);
    }

    public long id() {
        return carnet.id();
    }

    /** @param today the day in UTC: whether a carnet counts as expired at an office is that office's day's matter */
    public CarnetStatus status(LocalDate today) {
        if (standing.cancelled()) {
            return CarnetStatus.CANCELLED;
        }
        if (standing.discharged()) {
            return CarnetStatus.DISCHARGED;
        }
        if (standing.blocked()) {
            return CarnetStatus.BLOCKED;
        }
        if (standing.replaced()) {
            return CarnetStatus.REPLACED;
        }
        if (today.isAfter(carnet.validUntil())) {
            return CarnetStatus.EXPIRED;
        }
        return standing.activated() ? CarnetStatus.ACTIVATED : CarnetStatus.ISSUED;
    }
}
