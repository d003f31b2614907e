package io.eata.wallet.entry;

import java.util.List;
import java.util.Optional;

/** Where wallet entries are kept. */
public interface EntryStore {

    /** Adds the entry unless the account has the carnet already; answers whether it was added. */
    boolean add(WalletEntry entry);

    Optional<WalletEntry> find(String account, long carnetId);

    /** Newest first. */
    List<Row> page(String account, long before, int limit);

    int count(String account);

    /** Answers whether there was one. */
    boolean remove(String account, long carnetId);

    /**
     * An entry with its place in the list.
     *
     * @param place the larger the newer
     */
    record Row(long place, WalletEntry entry) {}
}
