package io.eata.contracts.core;

import org.jspecify.annotations.Nullable;

/**
 * The proof of a committed transaction.
 *
 * @param jws compact JWS signed by core (receipt ring); anybody with the published keys can verify it, also offline
 * @param cancellationCode told only to the holder, who may tell it to an officer; absent for everybody else, and for a
 *     transaction that cannot be cancelled or is
 */
public record Receipt(
        TransactionView transaction, String jws, @Nullable String cancellationCode) {}
