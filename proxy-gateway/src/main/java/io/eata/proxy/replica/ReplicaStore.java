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

    /** Those of the carnets that are known. */
    Map<Long, KnownCarnet> carnets(Collection<Long> ids);

    /** The kept facts of the ledgers, each from its first entry on; a list for each carnet asked for. */
    Map<Long, List<CarnetFact>> ledgers(Collection<Long> ids);

    void keep(FoldedFacts facts);

    /** Keeps the newest document of each carnet. */
    void keep(Collection<DocumentSealed> documents);

    /**
     * A carnet as a reader finds it.
     *
     * @param subject the reader's account
     */
    Optional<ReadCarnet> read(long id, String subject);

    Optional<SealedDocument> document(long id);

    /**
     * @param held whether the reader's account has shown the carnet's PIN
     * @param inStepAt when the replica was last known to have all facts of the carnet's partition; null before the first time
     */
    record ReadCarnet(
            KnownCarnet carnet, boolean held, @Nullable Instant inStepAt) {}
}
