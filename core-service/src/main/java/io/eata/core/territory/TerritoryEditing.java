package io.eata.core.territory;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.CustomsUnions;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRule;
import io.eata.contracts.event.TerritoryChanged;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import io.eata.contracts.territory.EditTerritory;
import io.eata.contracts.territory.RecordedTerritory;
import io.eata.contracts.territory.TerritoryChange;
import io.eata.core.facts.Facts;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** ICC's edits: each is a version of its own, kept with who, when and why, and published. */
@Component
public final class TerritoryEditing {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final TerritoryStore store;
    private final Territories territories;
    private final Facts facts;
    private final Database database;
    private final Clock clock;

    TerritoryEditing(TerritoryStore store, Territories territories, Facts facts, Database database, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.facts = facts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param version that was read; 0 to add a territory
     * @throws ProblemException {@code version-mismatch}, {@code invalid-input}, {@code not-found} for what is no territory
     */
    public RecordedTerritory edit(Caller caller, CustomsTerritory code, int version, EditTerritory edit) {
        requireTerritory(code);
        requireMembers(code, edit.rules());
        var after = new Territory(code, CustomsUnions.membersOf(code), edit.digital(), edit.rules());
        var recorded = database.inTransaction(() -> {
            var lock = database.roundTrip();
            store.lock(lock);
            lock.run();
            var before = store.find(code);
            requireVersion(before, version);
            var change = new TerritoryChange(
                    version + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    caller.subject(),
                    caller.name(),
                    edit.reason().strip(),
                    before.map(RecordedTerritory::territory).orElse(null),
                    after);
            write(change);
            return new RecordedTerritory(change.version(), change.at(), after);
        });
        territories.readAnew();
        return recorded;
    }

    /** Writes a change and says so, in the transaction under way, which holds the store's lock. */
    void write(TerritoryChange change) {
        var trip = database.roundTrip();
        store.write(trip, change);
        facts.publish(
                trip, new TerritoryChanged(change.at().atOffset(ZoneOffset.UTC), change.version(), change.after()));
        trip.run();
    }

    private static void requireTerritory(CustomsTerritory code) {
        boolean union = CustomsUnions.membersOf(code).size() > 1;
        boolean country = COUNTRIES.contains(code.code())
                && Country.of(code.code()).territory().equals(code);
        if (!union && !country && !TerritoryNames.isOutsideIso(code)) {
            throw ProblemException.notFound(
                    code + " is neither a country with a border of its own nor a customs union");
        }
    }

    private static void requireMembers(CustomsTerritory code, List<TerritoryRule> rules) {
        var members = CustomsUnions.membersOf(code);
        var errors = IntStream.range(0, rules.size())
                .filter(i -> {
                    var member = rules.get(i).member();
                    return member != null && !members.contains(member);
                })
                .mapToObj(i -> new FieldError("rules[" + i + "].member", "Member", "is no member of " + code))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void requireVersion(Optional<RecordedTerritory> before, int version) {
        int now = before.map(RecordedTerritory::version).orElse(0);
        if (now != version) {
            throw new ProblemException(ProblemCode.VERSION_MISMATCH, "This is version " + now + " by now");
        }
    }
}
