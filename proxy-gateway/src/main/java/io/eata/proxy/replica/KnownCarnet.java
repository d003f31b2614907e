package io.eata.proxy.replica;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.Standing;

/**
 * What the replica knows of a carnet: no goods and no personal details.
 *
 * @param association code of the issuing association
 * @param partition of the carnet topic that its facts come from
 */
public record KnownCarnet(long id, String association, CarnetTerms terms, Standing standing, int partition) {

    KnownCarnet with(Standing later) {
        return new KnownCarnet(id, association, terms, later, partition);
    }
}
