package io.eata.core.travel;

import io.eata.carnet.codes.TransactionCode;
import io.eata.contracts.core.PrepareTravel;
import io.eata.core.sql.RoundTrip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where travels and declarations are kept; plans and codes sealed. */
public interface TravelStore {

    /**
     * Adds a travel of version 1 with its declarations in their order.
     *
     * @param power id of the power of attorney by which the declarant acts, where he needs one
     */
    PreparedTravel add(
            long carnetId, PrepareTravel plan, @Nullable Long power, List<NewDeclaration> declarations, Instant at);

    Optional<PreparedTravel> find(long carnetId, long travelId);

    /** Newest first, with ids below {@code before}. */
    List<PreparedTravel> list(long carnetId, long before, int limit);

    /** Replaces plan and declarations; a declaration whose code is known keeps its id. */
    PreparedTravel replace(
            PreparedTravel old, PrepareTravel plan, @Nullable Long power, List<NewDeclaration> declarations);

    void delete(PreparedTravel travel);

    /** Deletes every travel of a carnet on which no transaction stands, as part of a round trip; its codes open nothing more. */
    void withdrawAll(RoundTrip trip, long carnetId);

    /** Finds, as part of a round trip, the declaration with this code, used up or not. */
    Supplier<Optional<PreparedDeclaration>> byCode(RoundTrip trip, TransactionCode code);

    /** The plan of the travel that a declaration belongs to, as part of a round trip. */
    Supplier<PrepareTravel> planOf(RoundTrip trip, PreparedDeclaration declaration);

    /** Voids the code of a declaration that a transaction used up, as part of a round trip. */
    void useUp(RoundTrip trip, PreparedDeclaration declaration, int transaction);

    /** Keeps the code of an exportation whose goods have left the inland office, as part of a round trip. */
    void preExport(RoundTrip trip, PreparedDeclaration declaration, int transaction);

    /** Opens again, under a new code, the declaration that a cancelled transaction used up; as part of a round trip. */
    void reopen(RoundTrip trip, long declarationId, int transaction);
}
