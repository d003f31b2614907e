package io.eata.portal.wizard;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.portal.access.Officer;
import java.util.List;

/** A carnet as the region's replica knows it; the standing says how old it is. */
public record KnownCarnet(SealedDocument sealed, CarnetDocument document, StandingView standing) {

    /** What the officer may do with it here: home and abroad have their own. */
    public List<TransactionType> possible(Officer officer) {
        return WithoutCore.possible(document, officer);
    }
}
