package io.eata.reconciliation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.reconciliation.OutstandingPart;
import io.eata.carnet.reconciliation.Reconciliation;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import io.eata.reconciliation.ledger.LedgerCopy;
import io.eata.reconciliation.ledger.LedgerFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL against the rules in {@code carnet}, on a bare PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictSqlTest {

    private static final int LEDGERS = 4_000;
    private static final long SEED = 20261122;
    private static final LocalDate EXPIRED = RandomLedger.VALID_UNTIL.plusDays(1);
    private static final List<BigDecimal> VALUES = IntStream.rangeClosed(1, 12)
            .mapToObj(n -> new BigDecimal(n + ".25"))
            .toList();

    private final Map<Long, RandomLedger> ledgers = new HashMap<>();
    private final List<Verdict> published = new ArrayList<>();
    private TestDatabase database;
    private SingleConnectionDataSource dataSource;
    private VerdictSql verdicts;
    private Counts counts;

    @BeforeAll
    void load_and_judge_thousands_of_ledgers_at_once() {
        database = PostgresForTests.freshDatabase("verdict");
        dataSource = new SingleConnectionDataSource(database.url(), database.owner(), database.owner(), true);
        verdicts = new VerdictSql(dataSource);
        verdicts.createTables();
        var random = new Random(SEED);
        var copy = new LedgerCopy(JdbcClient.create(dataSource));
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(_ -> {
            for (long id = 1; id <= LEDGERS; id++) {
                var ledger = RandomLedger.of(random);
                ledgers.put(id, ledger);
                LedgerFacts.of(id, ledger.terms(), VALUES, ledger.entries()).forEach(copy::take);
            }
        });
        counts = verdicts.judge(EXPIRED, published::add);
    }

    @AfterAll
    void drop() {
        dataSource.destroy();
        database.close();
    }

    @Test
    void says_of_every_ledger_what_the_rules_say() {
        ledgers.forEach((id, ledger) -> {
            var rule = Reconciliation.of(ledger.terms(), EXPIRED, ledger.entries());
            var sql = verdicts.judged(id);
            assertThat(sql.status().name())
                    .as("carnet %d: %s", id, ledger)
                    .isEqualTo(rule.status().name());
            assertThat(sql.parts())
                    .as("carnet %d: %s", id, ledger)
                    .isEqualTo(rule.parts().stream().map(VerdictSqlTest::told).toList());
        });
    }

    @Test
    void has_met_every_kind_of_verdict() {
        assertThat(counts.carnets()).isEqualTo(LEDGERS);
        assertThat(counts.changed()).isEqualTo(LEDGERS);
        assertThat(counts.terminated()).isPositive();
        assertThat(counts.terminated() + counts.toCheck()).isEqualTo(LEDGERS);
        var parts = published.stream().flatMap(verdict -> verdict.outstanding().stream());
        assertThat(parts.map(Outstanding::kind)).contains(Outstanding.Kind.values());
        assertThat(published).extracting(Verdict::carnetId).isSorted().hasSize(LEDGERS);
    }

    @Test
    void judges_one_ledger_alone_and_leaves_nothing_behind() {
        try (var other = PostgresForTests.freshDatabase("verdict")) {
            var alone = new VerdictSql(new DriverManagerDataSource(other.url(), other.owner(), other.owner()));
            alone.createTables();
            Stream.of(1L, 2L, 3L).map(ledgers::get).forEach(ledger -> {
                var rule = Reconciliation.of(ledger.terms(), RandomLedger.VALID_UNTIL, ledger.entries());
                var sql = alone.judgeAlone(ledger.terms(), ledger.entries(), RandomLedger.VALID_UNTIL);
                assertThat(sql.status()).isEqualTo(Verdict.Status.NA);
                assertThat(sql.outstanding().toString())
                        .isEqualTo(rule.outstanding().toString());
                assertThat(sql.openTransits().toString())
                        .isEqualTo(rule.openTransits().toString());
            });
            assertThat(alone.judge(EXPIRED, _ -> {})).isEqualTo(new Counts(0, 0, 0, 0));
        }
    }

    @Test
    void watches_transits_as_a_walk_item_by_item_would_on_any_day() {
        assertThatTransitsAreWalked(EXPIRED);
        var transitsUnderWay = RandomLedger.ISSUED.plusDays(20);
        verdicts.judge(transitsUnderWay, _ -> {});
        assertThatTransitsAreWalked(transitsUnderWay);
        assertThat(verdicts.judge(EXPIRED, _ -> {})).isEqualTo(counts);
        assertThatTransitsAreWalked(EXPIRED);
    }

    private void assertThatTransitsAreWalked(LocalDate asOf) {
        var watched = JdbcClient.create(dataSource)
                .sql(
                        "select carnet_id, opened_by, items::text, remaining::text, final_date, closed_on, state from transit")
                .query((row, _) -> Map.entry(
                        row.getLong("carnet_id"),
                        new WalkedTransit(
                                row.getLong("opened_by"),
                                ItemSet.parseMultirange(row.getString("items")),
                                ItemSet.parseMultirange(row.getString("remaining")),
                                row.getObject("final_date", LocalDate.class),
                                row.getObject("closed_on", LocalDate.class),
                                row.getString("state"))))
                .list();
        var walked = ledgers.entrySet().stream()
                .flatMap(ledger -> WalkedTransit.of(ledger.getValue(), asOf).stream()
                        .map(transit -> Map.entry(ledger.getKey(), transit)));
        assertThat(watched).containsExactlyInAnyOrderElementsOf(walked.toList());
    }

    private static Outstanding told(OutstandingPart part) {
        return new Outstanding(
                switch (part.kind()) {
                    case IMPORTED -> Outstanding.Kind.NOT_RE_EXPORTED;
                    case EXPORTED -> Outstanding.Kind.NOT_RE_IMPORTED;
                    case IN_TRANSIT -> Outstanding.Kind.TRANSIT_NOT_CLOSED;
                },
                part.territory().code(),
                part.items().toString(),
                part.openedBy(),
                valueOf(part.items()),
                "XXX",
                part.evidence().stream()
                        .map(evidence -> (long) evidence.sequence())
                        .toList());
    }

    private static BigDecimal valueOf(ItemSet items) {
        return items.numbers().mapToObj(n -> VALUES.get(n - 1)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
