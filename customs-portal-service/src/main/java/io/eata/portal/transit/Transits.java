package io.eata.portal.transit;

import io.eata.contracts.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A territory's own transits. Nothing of another territory ever comes out of here. */
public interface Transits {

    /**
     * The newest openings first.
     *
     * @throws io.eata.platform.problems.ProblemException if the cursor is none of this list
     */
    Page<TransitRow> page(String territory, TransitFilter filter, @Nullable String cursor, int limit);

    /** The transit that a transaction of the carnet opened. */
    Optional<TransitRow> find(String territory, long carnetId, long openedBy);

    /** The closings that took goods of it, in ledger order. */
    List<TransitSide> closings(String territory, long carnetId, long openedBy);

    /** Transits of one office that are due soon, counted up to 1,000. */
    long dueSoon(String territory, String country, String office);

    /** When all open transits were last looked at together; empty before the first time. */
    Optional<Instant> lookedAt();
}
