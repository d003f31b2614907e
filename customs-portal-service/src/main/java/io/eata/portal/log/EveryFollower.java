package io.eata.portal.log;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that follow the ledger, one after the other in one transaction: what counts comes before the log (it asks the log whether a fact
 * is new), what is made of the log comes after it.
 */
@Component
@Primary
class EveryFollower implements LedgerFollower {

    private final List<LedgerFollower> followers;

    EveryFollower(List<LedgerFollower> followers) {
        this.followers = List.copyOf(followers);
    }

    @Override
    @Transactional
    public void apply(CarnetFact fact) {
        followers.forEach(follower -> follower.apply(fact));
    }

    @Override
    @Transactional
    public void apply(CarnetReconciled verdict) {
        followers.forEach(follower -> follower.apply(verdict));
    }
}
