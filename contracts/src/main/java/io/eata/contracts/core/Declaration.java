package io.eata.contracts.core;

import io.eata.carnet.ledger.TransactionType;
import org.jspecify.annotations.Nullable;

/**
 * One digital voucher of a travel.
 *
 * @param code 13 characters; void once committed, replaced when the transaction is cancelled
 * @param territory customs territory in which it is to be committed
 * @param items selection declared
 * @param transaction ledger sequence of the transaction that used it, absent while open
 */
public record Declaration(
        long id,
        TransactionType type,
        String territory,
        String items,
        State state,
        @Nullable String code,
        @Nullable Long transaction) {

    /** An exportation that left the inland office but not yet the union is {@code PRE_EXPORTED}. */
    public enum State {
        OPEN,
        PRE_EXPORTED,
        COMMITTED
    }
}
