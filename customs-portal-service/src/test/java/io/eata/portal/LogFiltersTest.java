package io.eata.portal;

import static io.eata.portal.SomeFacts.EXPIRY;
import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.imported;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.reconciled;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetHeld;
import io.eata.contracts.event.CarnetFact.CarnetUnblocked;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.test.TestDatabase;
import io.eata.portal.log.CarnetRow;
import io.eata.portal.log.Found;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each filter of the logs finds what it asks for, and nothing is passed over on the way. */
@PortalTest
class LogFiltersTest {

    private final Logs logs;
    private final LedgerFollower follower;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final int port;

    @Autowired
    LogFiltersTest(
            Logs logs,
            LedgerFollower follower,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestDatabase database,
            @LocalServerPort int port) {
        this.logs = logs;
        this.follower = follower;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.database = database;
        this.port = port;
    }

    @Test
    void every_filter_of_the_transactions_finds_what_it_asks_for_and_nothing_else() {
        long carnet = 72_001;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(SomeFacts.committed(
                carnet, 3, TransactionType.RE_EXPORTATION, "FR", "EU", "FR002310", NOON.plusDays(1)));
        follower.apply(new TransactionCommitted(
                carnet,
                4,
                NOON.plusDays(2),
                TransactionType.RE_EXPORTATION,
                2,
                "FR",
                "EU",
                "FR002310",
                "2-4,6,11-13",
                "5",
                EXPIRY.plusDays(3),
                List.of(),
                List.of()));
        follower.apply(new TransactionCancelled(carnet, 5, NOON.plusDays(3), 4, "FR", "EU", "FR002310"));
        follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4")));

        assertThat(logs.homes("EU")).contains("CH").doesNotHaveDuplicates();
        assertThat(logs.homes("ZZ")).isEmpty();
        assertThat(sequences(carnet, "mark=CANCELLED")).containsExactly(4L);
        assertThat(sequences(carnet, "mark=STANDING")).containsExactly(3L, 2L);
        assertThat(sequences(carnet, "mark=WARNED")).containsExactly(3L);
        assertThat(sequences(carnet, "mark=NOT_RETURNED")).containsExactly(4L);
        assertThat(sequences(carnet, "home=CH")).containsExactly(4L, 3L, 2L);
        assertThat(sequences(carnet, "home=GB")).isEmpty();
        assertThat(sequences(carnet, "item=5")).containsExactly(4L, 3L, 2L);
        assertThat(sequences(carnet, "item=6")).containsExactly(4L, 3L, 2L);
        assertThat(sequences(carnet, "item=7")).containsExactly(3L, 2L);
        assertThat(sequences(carnet, "item=21")).isEmpty();
        assertThat(sequences(carnet, "finalFrom=2026-12-01")).containsExactly(4L);
        assertThat(sequences(carnet, "finalTo=2026-11-30")).containsExactly(3L, 2L);
        assertThat(sequences(carnet, "verdict=TO_CHECK&mark=WARNED&type=RE_EXPORTATION&office=FR002310"))
                .containsExactly(3L);
        assertThat(sequences(carnet, "verdict=TERMINATED")).isEmpty();

        follower.apply(reconciled(carnet, Verdict.Status.TERMINATED));
        assertThat(sequences(carnet, "verdict=TO_CHECK")).isEmpty();
        follower.apply(imported(carnet, 6, NOON.plusDays(4)));
        assertThat(sequences(carnet, "verdict=TERMINATED")).containsExactly(6L, 4L, 3L, 2L);
    }

    @Test
    void every_filter_of_the_carnets_finds_what_it_asks_for_and_nothing_else() {
        long held = 72_101;
        long blocked = 72_102;
        for (long carnet : List.of(held, blocked)) {
            follower.apply(issued(carnet));
            follower.apply(imported(carnet, 2, NOON.plusDays(carnet - held)));
        }
        follower.apply(new CarnetHeld(held, 4, NOON.plusHours(2), "DE", "EU", "DE004811"));
        follower.apply(new CarnetBlocked(blocked, 3, NOON.plusHours(3)));
        follower.apply(reconciled(held, Verdict.Status.TO_CHECK, notReExported("EU", "1-4")));

        assertThat(logs.carnets("EU", Asked.carnets("carnet=" + held), null, 1).rows())
                .singleElement()
                .extracting(CarnetRow::lastAt)
                .as("in the offset of its office")
                .isEqualTo(NOON);
        for (var order : List.of("", "&order=expiry")) {
            assertThat(carnets("carnet=CHTA000721&mark=ON_HOLD" + order)).containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&mark=BLOCKED" + order)).containsExactly(blocked);
            assertThat(carnets("carnet=CHTA000721&outstanding=NOT_RE_EXPORTED" + order))
                    .containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&outstanding=TRANSIT_NOT_CLOSED" + order))
                    .isEmpty();
            assertThat(carnets("carnet=CHTA000721&verdict=TO_CHECK" + order)).containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&home=CH" + order)).hasSize(2);
            assertThat(carnets("carnet=CHTA000721&home=GB" + order)).isEmpty();
            assertThat(carnets("carnet=CHTA000721&lastFrom=2026-11-23" + order)).containsExactly(blocked);
            assertThat(carnets("carnet=CHTA000721&lastTo=2026-11-22" + order)).containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&from=" + issued(blocked).validUntil() + order))
                    .containsExactly(blocked);
        }

        follower.apply(SomeFacts.committed(blocked, 4, TransactionType.IMPORTATION, "GB", "GB", "GB000060", NOON));
        assertThat(logs.carnets("GB", Asked.carnets("carnet=" + blocked + "&mark=BLOCKED"), null, 1)
                        .rows())
                .hasSize(1);
        follower.apply(new CarnetUnblocked(blocked, 5, NOON.plusHours(5)));
        assertThat(carnets("carnet=CHTA000721&mark=BLOCKED")).isEmpty();
        assertThat(logs.count("GB", Asked.carnets("carnet=" + blocked + "&mark=BLOCKED")))
                .isEqualTo(new Found.Total(0, false));
    }

    @Test
    void a_filter_that_cannot_be_read_is_named() {
        var browser = new Browser(port, "EU/FR/CONTROLLER");
        assertThat(browser.get("/portal/logs/transactions?from=2026-13-45&type=NONSENSE&item=0&mark=WARNED")
                        .body())
                .contains(
                        "notice-title\">These filters could not be read and are left out: Type, From, Cleared item no.");
        assertThat(browser.get("/portal/logs/carnets?from=yesterday&carnet=" + "1".repeat(500))
                        .body())
                .contains("These filters could not be read and are left out: Carnet, Expires from");
        assertThat(browser.get("/portal/logs/carnets?from=2026-01-01&to=&mark=").body())
                .doesNotContain("could not be read");
    }

    @Test
    void a_rare_filter_is_answered_stretch_by_stretch_and_nothing_is_passed_over() {
        long carnet = 72_200;
        follower.apply(issued(carnet));
        // Far more than one page looks at; what is looked for stands near the end.
        jdbc.sql("""
                insert into logged_transaction (carnet_id, sequence, number, home, territory, country, office, type,
                       voucher_number, at, offset_seconds, items, not_returned, cleared, final_date, warnings)
                select :carnet, n, 'CHTA00072200', 'CH', 'TR', 'TR', 'TR000001', 'IMPORTATION', 1,
                       '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', 0,
                       '1-3', '', case when n in (40, 17, 3) then '{[7,8)}' else '{[1,4)}' end::int4multirange, null, '{}'
                  from generate_series(1, 12000) n""").param("carnet", carnet).update();
        var filter = Asked.transactions("item=7");
        var seen = new ArrayList<Long>();
        int pages = 0;
        @Nullable String cursor = null;
        do {
            var page = logs.transactions("TR", filter, cursor, 2);
            page.rows().forEach(row -> seen.add(row.sequence()));
            assertThat(page.lookedTo() == null || page.next() != null).isTrue();
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(seen).containsExactly(40L, 17L, 3L);
        assertThat(pages).isGreaterThan(4);
        assertThat(logs.count("TR", filter)).isEqualTo(new Found.Total(0, true));
        assertThat(logs.count("TR", Asked.transactions("item=7&to=2026-01-01"))).isEqualTo(new Found.Total(3, false));
        assertThat(logs.count("TR", Asked.transactions(""))).isEqualTo(new Found.Total(2_500, true));
        assertThat(new Browser(port, "TR/TR/CONTROLLER")
                        .get("/portal/logs/transactions?item=7")
                        .body())
                .contains("there may be more beyond", "item=7&amp;cursor=");
    }

    @Test
    void the_beginning_of_a_number_costs_no_more_than_it_finds() throws SQLException {
        // The planner saw nothing but these and takes them for many; they are the oldest: whoever walks along the list
        // comes
        // past all others first.
        jdbc.sql("delete from logged_transaction where territory = 'TR'").update();
        fillKorea("CHTA", 1, 999);
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze logged_transaction");
        }
        fillKorea("CHTB", 1_000, 100_000);
        for (var asked : List.of("carnet=CHTA00000", "carnet=CHTA00000&type=IMPORTATION")) {
            var filter = Asked.transactions(asked);
            assertThat(read(() -> assertThat(
                                    logs.transactions("KR", filter, null, 50).rows())
                            .hasSize(50)))
                    .isLessThan(2_500);
            assertThat(read(() -> assertThat(logs.count("KR", filter)).isEqualTo(new Found.Total(999, false))))
                    .isLessThan(2_500);
        }
    }

    @Test
    void what_is_rare_is_read_along_its_own_index() throws SQLException {
        jdbc.sql("""
                insert into logged_carnet (carnet_id, number, home, valid_until, items, state)
                select 7400000 + n, 'CHTC' || lpad(n::text, 8, '0'), 'CH', '2027-01-31', 3,
                       case when n <= 10 then 'BLOCKED' else 'USABLE' end
                  from generate_series(1, 30000) n""").update();
        jdbc.sql("""
                insert into carnet_in_territory (territory, carnet_id, number, home, valid_until, first_at, last_at,
                       transactions, state, verdict)
                select 'KE', carnet_id, number, home, valid_until, at, at, 1, state,
                       case state when 'BLOCKED' then 'TO_CHECK' else 'TERMINATED' end
                  from logged_carnet c,
                       lateral (select '2026-01-01T00:00:00Z'::timestamptz + c.carnet_id * interval '1 minute' as at) t
                 where number like 'CHTC%'""").update();
        jdbc.sql("""
                insert into logged_transaction (carnet_id, sequence, number, home, territory, country, office, type,
                       voucher_number, at, offset_seconds, items, not_returned, cleared, final_date, warnings, verdict)
                select carnet_id, 1, number, home, 'KE', 'KE', 'KE000001', 'IMPORTATION', 1, last_at, 0, '1-3', '', '{[1,4)}',
                       null, '{}', verdict
                  from carnet_in_territory where territory = 'KE'""").update();
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze logged_transaction, carnet_in_territory");
        }
        var toCheck = Asked.transactions("verdict=TO_CHECK");
        var blocked = Asked.carnets("mark=BLOCKED");
        assertThat(read(() -> assertThat(
                                logs.transactions("KE", toCheck, null, 50).rows())
                        .hasSize(10)))
                .isLessThan(100);
        assertThat(read(() -> assertThat(logs.count("KE", toCheck)).isEqualTo(new Found.Total(10, false))))
                .isLessThan(100);
        assertThat(read(() ->
                        assertThat(logs.carnets("KE", blocked, null, 50).rows()).hasSize(10)))
                .isLessThan(200);
        assertThat(read(() -> assertThat(logs.count("KE", blocked)).isEqualTo(new Found.Total(10, false))))
                .isLessThan(100);
    }

    private void fillKorea(String numbers, int first, int last) {
        jdbc.sql("""
                insert into logged_transaction (carnet_id, sequence, number, home, territory, country, office, type,
                       voucher_number, at, offset_seconds, items, not_returned, cleared, final_date, warnings)
                select 7230000 + n, 1, :numbers || lpad(n::text, 8, '0'), 'CH', 'KR', 'KR', 'KR000001', 'IMPORTATION', 1,
                       '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', 0, '1-3', '', '{[1,4)}', null, '{}'
                  from generate_series(:first, :last) n""")
                .param("numbers", numbers)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** How many rows of the logs PostgreSQL reads for that, by whatever way it goes. */
    private long read(Runnable search) {
        return transaction.execute(status -> {
            long before = readSoFar();
            search.run();
            return readSoFar() - before;
        });
    }

    private long readSoFar() {
        return jdbc.sql("""
                select sum(pg_stat_get_xact_tuples_returned(c.oid)) from pg_class c
                  left join pg_index i on i.indexrelid = c.oid
                 where coalesce(i.indrelid, c.oid) in ('logged_transaction'::regclass, 'carnet_in_territory'::regclass)""").query(Long.class).single();
    }

    private List<Long> sequences(long carnet, String query) {
        var ofCarnet = Asked.transactions(query + "&carnet=" + carnet);
        var found = logs.transactions("EU", ofCarnet, null, 50).rows();
        assertThat(logs.count("EU", ofCarnet)).isEqualTo(new Found.Total(found.size(), false));
        // The same without the carnet: another index is walked along.
        var all = logs.transactions("EU", Asked.transactions(query + "&order=newest"), null, 500)
                .rows();
        assertThat(all).containsAll(found);
        return found.stream().map(TransactionRow::sequence).toList();
    }

    private List<Long> carnets(String query) {
        var filter = Asked.carnets(query);
        var found = logs.carnets("EU", filter, null, 50).rows();
        assertThat(logs.count("EU", filter)).isEqualTo(new Found.Total(found.size(), false));
        return found.stream().map(CarnetRow::carnetId).toList();
    }
}
