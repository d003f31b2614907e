package io.eata.core.territory;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Territory;
import io.eata.contracts.territory.RecordedTerritory;
import io.eata.contracts.territory.TerritoryChange;
import io.eata.core.StoredJson;
import io.eata.core.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the territories of the data file that are not there yet, before the first request. What is there is left alone: from then on
 * it is ICC's to edit. Any number of copies may start at once.
 */
@Component
public final class FirstTerritories implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstTerritories.class);
    private static final String FILE = "territories/territories.json";
    private static final String BY = "core";
    private static final String REASON = "First version, from the data file of this release";

    private final TerritoryStore store;
    private final TerritoryEditing editing;
    private final Database database;
    private final Clock clock;

    FirstTerritories(TerritoryStore store, TerritoryEditing editing, Database database, Clock clock) {
        this.store = store;
        this.editing = editing;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int loaded = load();
        LOG.info("{} territories were loaded", loaded);
    }

    /** Answers how many were new. */
    public int load() {
        return database.inTransaction(() -> {
            var lock = database.roundTrip();
            store.lock(lock);
            lock.run();
            Set<CustomsTerritory> known = store.all().stream()
                    .map(RecordedTerritory::territory)
                    .map(Territory::code)
                    .collect(Collectors.toSet());
            var missing = ofFile().stream()
                    .filter(territory -> !known.contains(territory.code()))
                    .toList();
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            missing.forEach(territory -> editing.write(new TerritoryChange(1, at, BY, null, REASON, null, territory)));
            return missing.size();
        });
    }

    /** The territories of the data file. */
    public static List<Territory> ofFile() {
        try {
            String json = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return Arrays.asList(StoredJson.read(json, Territory[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no " + FILE, e);
        }
    }
}
