package io.eata.proxy.replica;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the replica lies. What is written is written in the caller's transaction, in one statement for many rows. */
public interface ReplicaStore {

    /** How far the ledgers of the known ones of these carnets are kept; 0 before the first entry. */
    Map<Long, Integer> lastSequences(Collection<Long> ids);

    void keep(NewFacts facts);

    /** Keeps the newest document of each carnet. */
    void keep(Collection<DocumentSealed> documents);

    /**
     * A carnet as a reader finds it.
     *
     * @param subject the reader's account
     */
    Optional<ReadCarnet> read(long id, String subject);

    /** The facts of a carnet's ledger from the first on. */
    List<CarnetFact> ledger(long id);

    Optional<SealedDocument> document(long id);

    /**
     * @param held whether the reader's account has shown the carnet's PIN
     * @param inStepAt when the replica was last known to have all facts there were; null until it has been filled once
     */
    record ReadCarnet(
            KnownCarnet carnet, boolean held, @Nullable Instant inStepAt) {}
}
