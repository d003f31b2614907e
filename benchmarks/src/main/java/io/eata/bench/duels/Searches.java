package io.eata.bench.duels;

import io.eata.bench.ground.LogGround;
import io.eata.bench.measure.Duel;
import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Gate;
import io.eata.bench.measure.Settings;
import io.eata.bench.measure.Timed;
import io.eata.portal.access.Officer;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.Logs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** B7: what the portal offers to search its logs by, beside the same rows by a query written by hand for one index. */
public final class Searches {

    private static final int SHOWN = 50;
    private static final int OFFICERS = 2;
    private static final Officer CONTROLLER =
            new Officer("bench", "Bench", LogGround.TERRITORY, "DE", Set.of(), Optional.empty(), Optional.empty());

    /** As they stand in the address: common and rare, one at a time and many at once, and what has no index of its own. */
    private static final List<String> TRANSACTIONS = List.of(
            "",
            "order=oldest",
            "type=IMPORTATION",
            "office=DE000042",
            "office=DE000042&type=TRANSIT_OPEN",
            "home=JP",
            "home=JP&type=TRANSIT_CLOSE&office=DE000004",
            "carnet=4711",
            "carnet=CH",
            "carnet=CHTA0000",
            "carnet=CHTA00001",
            "from=2025-03-01&to=2025-03-31",
            "from=2025-03-01&to=2025-03-31&type=RE_EXPORTATION&home=US",
            "mark=CANCELLED",
            "mark=CANCELLED&office=DE000042",
            "mark=WARNED",
            "mark=NOT_RETURNED&home=GB",
            "mark=STANDING",
            "item=11",
            "item=19&type=IMPORTATION",
            "finalFrom=2024-05-01&finalTo=2024-05-02",
            "verdict=TO_CHECK",
            "verdict=TO_CHECK&office=DE000042");

    private static final List<String> CARNETS = List.of(
            "",
            "order=expiry",
            "verdict=TO_CHECK",
            "verdict=TO_CHECK&order=expiry",
            "verdict=TO_CHECK&home=NO",
            "home=GB",
            "mark=ON_HOLD",
            "mark=BLOCKED",
            "mark=DISCHARGED&home=JP",
            "outstanding=NOT_RE_EXPORTED",
            "outstanding=TRANSIT_NOT_CLOSED",
            "from=2025-01-01&to=2025-01-31",
            "lastFrom=2025-01-01&lastTo=2025-01-07&verdict=TERMINATED",
            "carnet=GBTA00");

    private static final String BY_HAND =
            "select * from logged_transaction where territory = 'EU' and country = 'DE' and office = ?"
                    + " order by at desc, carnet_id desc, sequence desc limit 51";
    private static final String COUNTED_BY_HAND =
            "select count(*) from (select 1 from logged_transaction where territory = 'EU' and country = 'DE' and office = ?"
                    + " limit 10000) counted";
    private static final int OFFICES = 200;

    private final LogGround ground;
    private final Settings settings;
    private final Logs logs;

    public Searches(LogGround ground, Settings settings) {
        this.ground = ground;
        this.settings = settings.withClients(OFFICERS);
        this.logs = ground.logs();
    }

    /** A page of whatever is offered. */
    public Finding pages() throws Exception {
        var searches = new ArrayList<Runnable>();
        TRANSACTIONS.forEach(asked -> {
            var filter = AskedLog.transactions(CONTROLLER, parsed(asked));
            searches.add(() -> logs.transactions(LogGround.TERRITORY, filter, null, SHOWN));
        });
        CARNETS.forEach(asked -> {
            var filter = AskedLog.carnets(parsed(asked));
            searches.add(() -> logs.carnets(LogGround.TERRITORY, filter, null, SHOWN));
        });
        return duel("B7 page", "searching the log", BY_HAND, searches, 20);
    }

    /** How many there are. */
    public Finding totals() throws Exception {
        var totals = new ArrayList<Runnable>();
        TRANSACTIONS.forEach(asked -> {
            var filter = AskedLog.transactions(CONTROLLER, parsed(asked));
            totals.add(() -> logs.count(LogGround.TERRITORY, filter));
        });
        CARNETS.forEach(asked -> {
            var filter = AskedLog.carnets(parsed(asked));
            totals.add(() -> logs.count(LogGround.TERRITORY, filter));
        });
        return duel("B7 total", "counting in the log", COUNTED_BY_HAND, totals, 50);
    }

    private Finding duel(String name, String what, String byHand, List<Runnable> searches, double millis)
            throws Exception {
        var anchor = new Timed(
                "one index by hand",
                settings.clients(),
                settings.operations(),
                (client, turn) -> ask(byHand, client + turn));
        var platform = new Timed(
                "%d searches, %,d rows".formatted(searches.size(), settings.logRows()),
                settings.clients(),
                settings.operations(),
                (client, turn) ->
                        searches.get((client * 7 + turn) % searches.size()).run());
        return new Duel(name, what, anchor, platform)
                .fight(settings, found -> List.of(Gate.atMost("p99 ms", found.platformLatency(99), millis, "ms")));
    }

    private void ask(String sql, int turn) throws Exception {
        try (var connection = ground.database().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "DE%06d".formatted(turn % OFFICES));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private static Map<String, String> parsed(String asked) {
        return Stream.of(asked.split("&"))
                .filter(it -> it.contains("="))
                .collect(Collectors.toMap(
                        it -> it.substring(0, it.indexOf('=')), it -> it.substring(it.indexOf('=') + 1)));
    }
}
