package io.eata.core.ledger.store;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.ledger.Outlook;
import io.eata.core.ledger.SeenEntry;
import io.eata.core.ledger.SeenLedgerStore;
import io.eata.core.ledger.StoredEntry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Who sees what, as index ranges. A page is the first rows of up to three of them: what the territory did, what others did before it
 * last did something, and goods that came home since; each is read from where the page begins and left where it is full.
 */
@Component
final class PostgresSeenLedger implements SeenLedgerStore {

    /** Asked row by row on its index: {@code exists} would be joined, and read every cancellation of the carnet. */
    private static final String CANCELLED = """
            coalesce((select true from ledger_entry c
                where c.carnet_id = e.carnet_id and c.kind = 'TransactionCancelled'
                    and (c.entry::jsonb #>> '{entry,ofSequence}')::int = e.sequence limit 1), false)""";

    private static final String CANCELLATION = "select " + EntryRows.COLUMNS + " from ledger_entry e\n" + """
            where e.carnet_id = ? and e.kind = 'TransactionCancelled'
                and (e.entry::jsonb #>> '{entry,ofSequence}')::int = ? limit 1""";

    private static final String TRANSACTION = "e.kind = 'TransactionCommitted'";
    private static final String HOME_AGAIN = TRANSACTION + " and e.entry like '%\"type\":\"RE_IMPORTATION\"%'";
    private static final String SEEN =
            "select " + EntryRows.COLUMNS + ", " + CANCELLED + " as cancelled from ledger_entry e\n";

    static final String OWN_LAST =
            "select coalesce(max(sequence), 0) as own_last from ledger_entry where carnet_id = ? and territory = ?";
    static final String LAST_HOME_AGAIN = "select e.sequence from ledger_entry e where e.carnet_id = ? and "
            + HOME_AGAIN + " and not " + CANCELLED + " order by e.sequence desc limit 1";

    static final String PAGE = SEEN + """
            where e.carnet_id = ? and e.sequence = any(array(
                select sequence from (
                    (select e.sequence from ledger_entry e
                        where e.carnet_id = ? and e.territory = ? and e.sequence > ? and %1$s
                        order by e.sequence limit ?)
                    union
                    (select e.sequence from ledger_entry e
                        where e.carnet_id = ? and e.sequence > ? and e.sequence < ? and %1$s and not %2$s
                        order by e.sequence limit ?)
                    union
                    (select e.sequence from ledger_entry e
                        where e.carnet_id = ? and e.sequence > ? and %3$s and not %2$s
                        order by e.sequence limit ?)) shown
                order by sequence limit ?))
            order by e.sequence""".formatted(TRANSACTION, CANCELLED, HOME_AGAIN);

    private static final String SHOWN = "(e.territory = ? or (" + TRANSACTION + " and (e.sequence < ? or " + HOME_AGAIN
            + ") and not " + CANCELLED + "))";
    private static final String AT =
            SEEN + "where e.carnet_id = ? and e.sequence = ? and " + TRANSACTION + " and " + SHOWN;
    private static final String COUNT =
            "select count(*) as shown from ledger_entry e where e.carnet_id = ? and e.sequence between ? and ? and "
                    + SHOWN;

    static final String PRESENTED = SEEN + "where e.carnet_id = ? and " + TRANSACTION + " and (e.territory = ? or not "
            + CANCELLED + ") order by e.sequence desc limit ?";

    private final Database database;

    PostgresSeenLedger(Database database) {
        this.database = database;
    }

    @Override
    public Outlook outlook(long carnetId, CustomsTerritory territory) {
        var trip = database.roundTrip();
        var own = ownLast(trip, carnetId, territory);
        var home = trip.first(LAST_HOME_AGAIN, (row, n) -> row.getInt("sequence"), carnetId);
        trip.run();
        int ownLast = own.get();
        return new Outlook(
                carnetId,
                territory,
                ownLast,
                ownLast == 0 ? 0 : Math.max(ownLast, home.get().orElse(0)));
    }

    @Override
    public List<SeenEntry> transactions(Outlook outlook, int after, int limit) {
        return outlook.isNothing() ? List.of() : list(PAGE, pageValues(outlook, after, limit));
    }

    static Object[] pageValues(Outlook outlook, int after, int limit) {
        long carnet = outlook.carnetId();
        int sinceOwn = Math.max(after, outlook.ownLast());
        return new Object[] {
            carnet,
            carnet,
            outlook.territory().code(),
            after,
            limit,
            carnet,
            after,
            outlook.ownLast(),
            limit,
            carnet,
            sinceOwn,
            limit,
            limit
        };
    }

    @Override
    public Optional<SeenEntry> transaction(Outlook outlook, int sequence) {
        return outlook.isNothing()
                ? Optional.empty()
                : list(AT, outlook.carnetId(), sequence, outlook.territory().code(), outlook.ownLast()).stream()
                        .findFirst();
    }

    @Override
    public Optional<StoredEntry> cancellation(long carnetId, int ofSequence) {
        var trip = database.roundTrip();
        var row = trip.first(CANCELLATION, (found, n) -> EntryRows.read(found), carnetId, ofSequence);
        trip.run();
        return row.get();
    }

    @Override
    public boolean showsAll(Outlook outlook, int first, int last) {
        if (outlook.isNothing()) {
            return false;
        }
        var trip = database.roundTrip();
        var shown = trip.first(
                COUNT,
                (row, n) -> row.getInt("shown"),
                outlook.carnetId(),
                first,
                last,
                outlook.territory().code(),
                outlook.ownLast());
        trip.run();
        return shown.get().orElseThrow() == last - first + 1;
    }

    @Override
    public Supplier<Presentation> presented(RoundTrip trip, long carnetId, CustomsTerritory territory, int limit) {
        var own = ownLast(trip, carnetId, territory);
        var rows = trip.list(PRESENTED, (row, n) -> read(row), carnetId, territory.code(), limit);
        return () -> new Presentation(own.get(), rows.get());
    }

    private static Supplier<Integer> ownLast(RoundTrip trip, long carnetId, CustomsTerritory territory) {
        var row = trip.first(OWN_LAST, (found, n) -> found.getInt("own_last"), carnetId, territory.code());
        return () -> row.get().orElseThrow();
    }

    private List<SeenEntry> list(String query, Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, (row, n) -> read(row), values);
        trip.run();
        return rows.get();
    }

    private static SeenEntry read(ResultSet row) throws SQLException {
        return new SeenEntry(EntryRows.read(row), row.getBoolean("cancelled"));
    }
}
