package io.eata.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param kind name of the fact
 * @param territory where a customs office acted
 * @param json canonical JSON of the record
 * @param previousHash hash of the entry before, in hex
 * @param hash SHA-256 over {@code previousHash} and {@code json}, in hex
 */
public record StoredEntry(
        long carnetId,
        int sequence,
        String kind,
        @Nullable String territory,
        String json,
        String previousHash,
        String hash) {}
