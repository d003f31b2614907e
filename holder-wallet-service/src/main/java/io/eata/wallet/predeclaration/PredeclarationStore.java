package io.eata.wallet.predeclaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where pre-declarations are kept. */
public interface PredeclarationStore {

    /** Makes every other writer of that carnet wait until the transaction ends: events are in the order of their commits. */
    void lock(long carnetId);

    /** What the account has sent under that key. */
    Optional<Asked> askedWith(String account, String idempotencyKey);

    void add(Predeclaration predeclaration, String account, String idempotencyKey, String digest);

    void save(Predeclaration predeclaration);

    Optional<Predeclaration> find(long carnetId, UUID id);

    /** All of one declaration, at most {@code limit}. */
    List<Predeclaration> ofDeclaration(long carnetId, long declaration, int limit);

    /** Of one carnet, newest first. */
    List<Row> page(long carnetId, long before, int limit);

    /** Marks living ones that were expected before then; at most {@code limit}. */
    int expire(@Nullable Long carnetId, Instant expectedBefore, int limit);

    /** Forgets those that were expected before then; at most {@code limit}. */
    int remove(Instant expectedBefore, int limit);

    /**
     * What was asked under a key.
     *
     * @param digest SHA-256 of the request in lower-case hex
     */
    record Asked(Predeclaration predeclaration, String digest) {}

    /**
     * A pre-declaration with its place in the list.
     *
     * @param place the larger the newer
     */
    record Row(long place, Predeclaration predeclaration) {}
}
