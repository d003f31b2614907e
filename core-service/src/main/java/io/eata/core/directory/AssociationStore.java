package io.eata.core.directory;

import io.eata.contracts.directory.EditAssociation;
import io.eata.contracts.directory.RecordedAssociation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where associations are kept. */
public interface AssociationStore {

    /** Associations by code, inactive ones included. */
    List<RecordedAssociation> page(String after, int limit);

    /** Active associations by code, of one country or of all. */
    List<RecordedAssociation> active(@Nullable String country, String after, int limit);

    Optional<RecordedAssociation> find(String code);

    /** Whether an active association stands below this one. */
    boolean guaranteesOthers(String code);

    /** Adds an association that is not there yet. */
    Optional<RecordedAssociation> add(String code, EditAssociation association, Instant at, String by);

    /** Changes an association if it is still of that version. */
    Optional<RecordedAssociation> change(String code, int version, EditAssociation association, Instant at, String by);
}
