package io.eata.portal.transit.store;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.transit.TransitWatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks at a carnet's transits in the very transaction in which the log takes an opening, a closing or a cancellation. */
@Component
@Order(LedgerFollower.AFTER_THE_LOG)
class TransitFollower implements LedgerFollower {

    private final TransitWatch watch;

    TransitFollower(TransitWatch watch) {
        this.watch = watch;
    }

    @Override
    public void apply(CarnetFact fact) {
        if (fact instanceof CarnetFact.TransactionCommitted committed && isTransit(committed.type())) {
            watch.look(committed.carnetId(), committed.territory());
        } else if (fact instanceof CarnetFact.TransactionCancelled cancelled) {
            watch.look(cancelled.carnetId(), cancelled.territory());
        }
    }

    @Override
    public void apply(CarnetReconciled verdict) {
        // The verdict is on the carnet; what it says of transits is outstanding, not watched.
    }

    private static boolean isTransit(TransactionType type) {
        return type == TransactionType.TRANSIT_OPEN || type == TransactionType.TRANSIT_CLOSE;
    }
}
