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

    /** How it is listed on that day in UTC. */
    public CarnetStatus status(LocalDate today) {
        return CarnetStatus.of(standing, carnet.validUntil(), today);
    }
}
