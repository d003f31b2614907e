package io.eata.core.travel;

import io.eata.carnet.codes.TransactionCode;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.core.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * One digital voucher of a travel.
 *
 * @param items declared, as a selection
 * @param code absent once it is committed
 * @param preExportation ledger sequence of the pre-exportation that used it
 * @param transaction ledger sequence of the transaction that used it up
 */
public record PreparedDeclaration(
        long id,
        long carnetId,
        TransactionType type,
        CustomsTerritory territory,
        String items,
        Declaration.State state,
        @Nullable TransactionCode code,
        @Nullable Integer preExportation,
        @Nullable Integer transaction) {

    /** Whether anything was ever committed of it and not cancelled. */
    public boolean inUse() {
        return state != Declaration.State.OPEN;
    }

    public Declaration view() {
        return new Declaration(
                id,
                type,
                territory.code(),
                items,
                state,
                code == null ? null : code.value(),
                transaction == null ? null : transaction.longValue());
    }
}
