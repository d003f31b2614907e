package io.eata.portal.export;

import io.eata.portal.log.Found;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The exports that are worked on. Each change holds only where nobody else got the export further or stopped it meanwhile. */
public interface ExportsUnderWay {

    /** One that is running. */
    Optional<RunningExport> find(UUID id);

    /** Says how many rows there will be. */
    void total(UUID id, Found.Total rows);

    /**
     * Adds the next part and how far it came; without a cursor the export is done.
     *
     * @return false if somebody else was faster, or it runs no more
     */
    boolean add(RunningExport running, Piece piece, byte[] sealed);

    /** Notes whether it waits for core. */
    void waits(UUID id, boolean is);

    /** Ends it without a file; what is made is forgotten. */
    void fail(UUID id, Export.Failure why);

    /** A sealed part of one that is done. */
    byte[] part(UUID id, int number);

    /** The sealed key of one that is done. */
    String key(UUID id);

    /** Ends those that did not get further since a moment; returns how many. */
    int failStuckSince(Instant moment);

    /** Forgets those that began before a moment, at most a thousand at once; returns how many. */
    int forgetBefore(Instant moment);
}
