package io.eata.core.territory;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.territory.RecordedTerritory;
import io.eata.contracts.territory.TerritoryChange;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Optional;

/** Where territories are kept, each change with its author. */
public interface TerritoryStore {

    /** Every territory, by code. */
    List<RecordedTerritory> all();

    /** Territories by code. */
    List<RecordedTerritory> page(String after, int limit);

    Optional<RecordedTerritory> find(CustomsTerritory code);

    /** Changes of a territory, newest first. */
    List<TerritoryChange> history(CustomsTerritory code, int before, int limit);

    /** Lets nobody else change territories until the transaction ends; edits are rare, and one at a time keeps them simple. */
    void lock(RoundTrip trip);

    /** Writes a version and its change. The caller holds the lock. */
    void write(RoundTrip trip, TerritoryChange change);
}
