package io.eata.core.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.visibility.LedgerVisibility;
import io.eata.contracts.core.TransactionView;
import io.eata.core.ledger.LongLedger;
import io.eata.core.ledger.Outlook;
import io.eata.core.ledger.SeenLedger;
import io.eata.core.ledger.SeenLedger.ShownHistory;
import io.eata.core.ledger.SeenTransaction;
import io.eata.core.sql.Database;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reading by the page shows what the rule picks from the whole history, and costs a page whatever the history's length. */
@CoreTest
class LongLedgerTest {

    private static final int LENGTH = 10_000;
    private static final int PAGE = 200;
    private static final int FEW_ROWS = 20;
    private static final int ROWS_PER_PAGE = 12 * PAGE;
    private static final List<String> TERRITORIES = List.of("CH", "EU", "GB", "NO", "JP");

    @Autowired
    Desks desks;

    @Autowired
    BeanFactory beans;

    @Autowired
    SeenLedger reading;

    @Autowired
    TestDatabase database;

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pages_of_any_size_show_what_the_rule_picks_from_the_whole_history(long seed) {
        long id = Case.unsigned(desks, new Form()).id();
        var history = LongLedger.random(20 + (int) (seed * 9), seed);
        LongLedger.of(beans).write(id, history);

        for (String code : TERRITORIES) {
            var territory = CustomsTerritory.of(code);
            var shown = LedgerVisibility.toCustomsOf(territory, history);
            var outlook = reading.outlook(id, territory);
            assertThat(outlook.isNothing()).isEqualTo(shown.isEmpty());
            assertThat(outlook.last())
                    .isEqualTo(shown.isEmpty() ? 0 : shown.getLast().sequence());
            for (int size : List.of(1, 2, 7, PAGE)) {
                assertThat(sequences(paged(outlook, size))).isEqualTo(transactions(shown));
            }
            seesOneByOne(outlook, history, shown);
        }
    }

    private ShownHistory presented(long id, CustomsTerritory territory, int limit) {
        var trip = beans.getBean(Database.class).roundTrip();
        var shown = reading.presented(trip, id, territory, limit);
        trip.run();
        return shown.get();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_a_holder_shows_is_shown_with_all_that_stands(long seed) {
        long id = Case.unsigned(desks, new Form()).id();
        var history = LongLedger.random(60, seed);
        LongLedger.of(beans).write(id, history);
        var standing = History.standingTransactions(history);

        for (String code : TERRITORIES) {
            var territory = CustomsTerritory.of(code);
            var shown = history.stream()
                    .filter(entry -> isOf(territory, entry) || standing.contains(entry))
                    .toList();
            var all = presented(id, territory, PAGE);
            assertThat(sequences(all.transactions())).isEqualTo(transactions(shown));
            assertThat(all.last()).isEqualTo(shown.getLast().sequence());
            var some = presented(id, territory, 5);
            assertThat(sequences(some.transactions()))
                    .isEqualTo(transactions(shown)
                            .subList(
                                    transactions(shown).size() - 5,
                                    transactions(shown).size()));
            assertThat(some.last()).isEqualTo(all.last());
        }
    }

    @Test
    void of_ten_thousand_entries_is_paged_over_http_and_reads_a_page_at_a_time() throws SQLException {
        var carnet = Case.unsigned(desks, new Form());
        long id = carnet.id();
        var history = LongLedger.random(LENGTH, 42);
        LongLedger.of(beans).write(id, history);
        try (var owner = database.asOwner()) {
            owner.createStatement().execute("analyze ledger_entry");
        }

        var shown = transactions(LedgerVisibility.toCustomsOf(CustomsTerritory.of("EU"), history));
        assertThat(pagedOverHttp(id)).isEqualTo(shown);
        assertThat(activityOverHttp(carnet))
                .isEqualTo(IntStream.rangeClosed(1, LENGTH).boxed().toList());
        seesItsReceipts(carnet, history);
        for (int after : List.of(0, LENGTH / 2, LENGTH - 100, LENGTH)) {
            var outlook = reading.outlook(id, CustomsTerritory.of("EU"));
            assertThat(rowsRead(PostgresSeenLedger.PAGE, PostgresSeenLedger.pageValues(outlook, after, PAGE)))
                    .isLessThan(ROWS_PER_PAGE);
        }
        assertThat(rowsRead(PostgresSeenLedger.PRESENTED, id, "NO", PAGE)).isLessThan(ROWS_PER_PAGE);
        for (String code : List.of("EU", "JP")) {
            assertThat(rowsRead(PostgresSeenLedger.OWN_LAST, id, code)).isLessThan(FEW_ROWS);
        }
        assertThat(rowsRead(PostgresSeenLedger.LAST_HOME_AGAIN, id)).isLessThan(FEW_ROWS);
        assertThat(Problems.code(() -> desks.officer("JP").transactions(id, 0, null)))
                .isEqualTo("not-found");
    }

    private void seesItsReceipts(Case carnet, List<LedgerEntry> history) {
        long id = carnet.id();
        var cancelled = History.cancelledSequences(history);
        history.stream()
                .filter(TransactionCommitted.class::isInstance)
                .map(TransactionCommitted.class::cast)
                .filter(committed -> committed.type() != TransactionType.PRE_EXPORTATION)
                .limit(20)
                .forEach(committed -> {
                    var receipt = carnet.holder.receipt(id, committed.sequence());
                    assertThat(receipt.transaction().cancelled()).isEqualTo(cancelled.contains(committed.sequence()));
                    assertThat(receipt.cancellationCode() == null).isEqualTo(cancelled.contains(committed.sequence()));
                });
    }

    private void seesOneByOne(Outlook outlook, List<LedgerEntry> history, List<LedgerEntry> shown) {
        for (var entry : history) {
            assertThat(reading.showsAll(outlook, entry.sequence(), entry.sequence()))
                    .isEqualTo(shown.contains(entry));
            assertThat(reading.transaction(outlook, entry.sequence()).isPresent())
                    .isEqualTo(entry instanceof TransactionCommitted && shown.contains(entry));
        }
    }

    private List<SeenTransaction> paged(Outlook outlook, int size) {
        var all = new ArrayList<SeenTransaction>();
        List<SeenTransaction> page;
        do {
            int after = all.isEmpty() ? 0 : all.getLast().committed().sequence();
            page = reading.transactions(outlook, after, size);
            all.addAll(page);
        } while (page.size() == size);
        return all;
    }

    private List<Integer> pagedOverHttp(long id) {
        var officer = desks.officer("DE");
        var all = new ArrayList<Integer>();
        String next = "0";
        while (next != null) {
            var page = officer.transactions(id, Long.parseLong(next), PAGE);
            page.rows().stream()
                    .map(TransactionView::sequence)
                    .map(Math::toIntExact)
                    .forEach(all::add);
            next = page.next();
        }
        return all;
    }

    private List<Integer> activityOverHttp(Case carnet) {
        var all = new ArrayList<Integer>();
        String next = "0";
        while (next != null) {
            var page = carnet.holder.activity(carnet.id(), Long.parseLong(next), PAGE);
            page.rows().forEach(entry -> all.add(Math.toIntExact(entry.sequence())));
            next = page.next();
        }
        return all;
    }

    /** Rows that the plan touched, those that it threw away included. */
    private long rowsRead(String query, Object... values) throws SQLException {
        try (var app = database.asApp();
                var explain = app.prepareStatement("explain (analyze, format json) " + query)) {
            for (int i = 0; i < values.length; i++) {
                explain.setObject(i + 1, values[i]);
            }
            try (var plan = explain.executeQuery()) {
                plan.next();
                return rowsOf(json.readTree(plan.getString(1)).get(0).get("Plan"));
            }
        }
    }

    private static long rowsOf(JsonNode node) {
        long rows = 0;
        if (node.get("Node Type").asString().contains("Scan")) {
            double each = node.get("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble(0)
                    + node.path("Rows Removed by Index Recheck").asDouble(0);
            rows += Math.round(each * node.get("Actual Loops").asDouble());
        }
        for (var child : node.path("Plans")) {
            rows += rowsOf(child);
        }
        return rows;
    }

    private static boolean isOf(CustomsTerritory territory, LedgerEntry entry) {
        return entry.customsAct()
                .filter(act -> act.territory().equals(territory))
                .isPresent();
    }

    private static List<Integer> transactions(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(TransactionCommitted.class::isInstance)
                .map(LedgerEntry::sequence)
                .toList();
    }

    private static List<Integer> sequences(List<SeenTransaction> seen) {
        return seen.stream().map(one -> one.committed().sequence()).toList();
    }
}
