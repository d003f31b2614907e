package io.eata.proxy.replica;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry;
import java.util.List;

/**
 * What the replica knows of a carnet from its issue on: no goods and no personal details.
 *
 * @param association code of the issuing association
 * @param terms of its issue, or of the last amendment that was followed
 */
public record KnownCarnet(long id, String association, CarnetTerms terms) {

    /** The carnet with the terms that hold after these entries of its ledger: the last amendment's, if there is one. */
    KnownCarnet after(List<LedgerEntry> ledger) {
        return new KnownCarnet(id, association, History.terms(terms, ledger));
    }
}
