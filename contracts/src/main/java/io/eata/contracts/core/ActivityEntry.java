package io.eata.contracts.core;

import io.eata.carnet.ledger.TransactionType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a carnet, as its holder and its association see it: every ledger entry, in order.
 *
 * @param kind name of the fact, e.g. {@code TransactionCommitted}
 * @param type of a committed or cancelled transaction
 * @param of sequence of the transaction that a cancellation undid
 */
public record ActivityEntry(
        long carnetId,
        long sequence,
        String kind,
        OffsetDateTime at,
        @Nullable String territory,
        @Nullable String country,
        @Nullable TransactionType type,
        @Nullable String items,
        @Nullable Long of) {}
