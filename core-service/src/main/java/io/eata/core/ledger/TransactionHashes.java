package io.eata.core.ledger;

import java.util.List;

/** The hashes of a carnet's transactions, without what they say. */
public interface TransactionHashes {

    /** Those before a sequence, newest first. */
    List<TransactionHash> before(long carnetId, int sequence, int limit);

    /** @param hash of the entry, in hex */
    record TransactionHash(int sequence, String hash) {}
}
