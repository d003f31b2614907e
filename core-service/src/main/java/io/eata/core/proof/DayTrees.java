package io.eata.core.proof;

import io.eata.carnet.proof.ChainHead;
import io.eata.contracts.core.SignedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the trees of the days are kept, for good. */
public interface DayTrees {

    /** Leaves under one kept chunk root; a power of two. */
    int CHUNK = 1_024;

    /** Takes, until the transaction ends, the lease of whoever seals days; answers false while somebody else has it. */
    boolean lease();

    /** The newest days before one, newest first. */
    List<SignedDay> days(LocalDate before, int limit);

    Optional<SignedDay> day(LocalDate day);

    /**
     * Heads, as they were at an instant, of chains that have grown since their last leaf, by eATA ID.
     *
     * @param after eATA ID to go on behind
     */
    List<ChainHead> grownBefore(Instant end, long after, int limit);

    /** Keeps leaves in a row. */
    void addLeaves(LocalDate day, int firstPosition, List<ChainHead> heads);

    void addChunk(LocalDate day, int chunk, byte[] root);

    void addRoot(SignedDay root, Instant at);

    /** The earliest leaf of a carnet that covers an entry. */
    Optional<DayLeaf> leafCovering(long carnetId, int sequence);

    /** The newest leaf of a carnet. */
    Optional<DayLeaf> lastLeaf(long carnetId);

    /** The heads under a chunk, in order. */
    List<ChainHead> chunk(LocalDate day, int chunk);

    /** The roots of all chunks of a day, in order. */
    List<byte[]> chunkRoots(LocalDate day);
}
