package io.eata.core.registry;

import io.eata.carnet.codes.CarnetNumber;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where carnets are found. */
public interface Registry {

    Optional<RegisteredCarnet> find(long id);

    /** The same as part of a round trip. */
    Supplier<Optional<RegisteredCarnet>> find(RoundTrip trip, long id);

    /** Carnets of that number, newest first; more than one where associations share it. */
    List<RegisteredCarnet> find(CarnetNumber number);

    /** Carnets that the reference names. */
    default List<RegisteredCarnet> find(CarnetReference reference) {
        return switch (reference) {
            case CarnetReference.ById(long id) -> find(id).stream().toList();
            case CarnetReference.ByNumber(CarnetNumber number) -> find(number);
            case CarnetReference.Unreadable() -> List.of();
        };
    }

    List<RegisteredCarnet> search(CarnetSearch search);

    /** Carnets that the account carries, newest first, with eATA IDs below {@code before}. */
    List<RegisteredCarnet> carriedBy(String subject, long before, int limit);

    /** The newest document; absent only where there is no such carnet. */
    Optional<SealedDocument> document(long id);

    /** The same as part of a round trip. */
    Supplier<Optional<SealedDocument>> document(RoundTrip trip, long id);

    /** One version of the document; absent where there is none. */
    Optional<SealedDocument> document(long id, int version);

    /** The hash that a PIN is checked against. */
    Optional<String> pinHash(long id);

    /**
     * Locks a carnet until the transaction ends and reads how it stands, as part of a round trip. Whatever changes a carnet holds
     * this lock, so that its facts have one order.
     */
    Supplier<Optional<RegisteredCarnet>> lock(RoundTrip trip, long id);

    /** The same lock, with no more than a border needs: an officer does not wait until open travels are counted. */
    Supplier<Optional<LedgerHead>> lockHead(RoundTrip trip, long id);

    /** An eATA ID that nobody has. */
    long nextId();

    /** Adds a carnet as part of a round trip; answers false when the association has used the number. */
    Supplier<Boolean> add(RoundTrip trip, NewCarnet carnet);

    /** Puts a locked carnet's next version, unsigned, in the place of the current one, as part of a round trip; that one is kept. */
    void amend(RoundTrip trip, Carnet amended, SealedDocument document);
}
