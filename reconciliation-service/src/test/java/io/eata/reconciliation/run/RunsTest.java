package io.eata.reconciliation.run;

import static io.eata.reconciliation.CarnetStory.EXPIRED;
import static io.eata.reconciliation.CarnetStory.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.event.Topics;
import io.eata.contracts.problem.ProblemCode;
import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.TestDatabase;
import io.eata.reconciliation.CarnetStory;
import io.eata.reconciliation.ServiceTest;
import io.eata.reconciliation.Tables;
import io.eata.reconciliation.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RunsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Runs runs;

    @Autowired
    Tables tables;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void start_empty() {
        tables.empty();
    }

    @Test
    void counts_what_it_looked_at_and_what_changed() {
        tables.take(CarnetStory.neverLeftGermany(1).facts());
        tables.take(CarnetStory.thereAndBack(2).facts());

        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(2L, 2L, 1L, 1L);
    }

    @Test
    void run_twice_gives_the_same_and_publishes_nothing_the_second_time() {
        tables.take(CarnetStory.neverLeftGermany(1).facts());
        runs.onDemand(EXPIRED);
        var verdicts = tables.rows("verdict");
        await().atMost(PATIENCE).until(() -> tables.count("outbox") == 0);

        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(0L, 0L, 0L, 0L);
        assertThat(tables.rows("verdict")).isEqualTo(verdicts);
    }

    @Test
    void looks_again_only_at_carnets_that_moved_and_publishes_only_what_that_changed() {
        tables.take(CarnetStory.neverLeftGermany(1).facts());
        tables.take(CarnetStory.neverLeftGermany(2).facts());
        tables.take(CarnetStory.neverLeftGermany(3).facts());
        runs.onDemand(EXPIRED);

        tables.take(CarnetStory.neverLeftGermany(1)
                .then(TransactionType.RE_EXPORTATION, "DE", "1-20")
                .last());
        tables.take(CarnetStory.neverLeftGermany(2).thenBlocked().last());
        tables.take(CarnetStory.neverLeftGermany(3)
                .then(TransactionType.VALIDATION, "CH", "1")
                .last());

        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(2L, 1L, 0L, 2L);
    }

    @Test
    void changes_verdicts_with_the_day_alone_in_either_direction() {
        tables.take(CarnetStory.neverLeftGermany(1).facts());

        assertThat(counts(runs.onDemand(VALID_UNTIL))).containsExactly(1L, 1L, 0L, 0L);
        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(1L, 1L, 0L, 1L);
        assertThat(counts(runs.onDemand(VALID_UNTIL))).containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void takes_a_cancelled_transaction_for_never_done() {
        tables.take(
                CarnetStory.thereAndBack(1).thenCancelled(5).thenCancelled(4).facts());

        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(1L, 1L, 0L, 1L);
    }

    @Test
    void publishes_verdicts_with_what_is_open_and_what_speaks_for_the_holder() {
        long id = 1_000_001;
        tables.take(CarnetStory.neverLeftGermany(id)
                .then(TransactionType.IMPORTATION, "GB", "1-2,5")
                .then(TransactionType.RE_EXPORTATION, "GB", "1-2,5")
                .then(TransactionType.RE_IMPORTATION, "CH", "1-10")
                .facts());

        runs.onDemand(EXPIRED);

        var verdict = published(id, 1).getFirst().verdict();
        assertThat(verdict.status()).isEqualTo(Verdict.Status.TO_CHECK);
        assertThat(verdict.throughSequence()).isEqualTo(6);
        assertThat(verdict.outstanding())
                .extracting(Object::toString)
                .containsExactly(
                        "Outstanding[kind=NOT_RE_IMPORTED, territory=CH, items=11-20, openedBy=2, valueAtStake=1005.00,"
                                + " currency=CHF, evidence=[]]",
                        "Outstanding[kind=NOT_RE_EXPORTED, territory=EU, items=1-20, openedBy=3, valueAtStake=2010.00,"
                                + " currency=CHF, evidence=[4, 6]]");
    }

    @Test
    void tells_nothing_of_a_valid_carnet_but_that_it_is_valid() {
        long id = 1_000_002;
        tables.take(CarnetStory.neverLeftGermany(id).facts());

        runs.onDemand(VALID_UNTIL);
        runs.onDemand(EXPIRED);

        assertThat(published(id, 2))
                .extracting(told -> told.verdict().status())
                .containsExactly(Verdict.Status.NA, Verdict.Status.TO_CHECK);
        assertThat(published(id, 2).getFirst().verdict().outstanding()).isEmpty();
    }

    @Test
    void killed_in_the_middle_leaves_nothing_and_the_next_run_finds_it_all() throws Exception {
        tables.take(CarnetStory.neverLeftGermany(1).facts());
        try (var executor = Executors.newSingleThreadExecutor();
                var blocker = database.asApp()) {
            var run = startAndHold(executor::submit, blocker);

            killWhoWaits(blocker);

            await().atMost(PATIENCE).until(run::isDone);
            assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(tables.count("verdict") + tables.count("run") + tables.count("outbox"))
                .isZero();
        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(1L, 1L, 0L, 1L);
    }

    @Test
    void leaves_what_arrives_during_a_run_for_the_next() throws Exception {
        tables.take(CarnetStory.neverLeftGermany(1).facts());
        try (var executor = Executors.newSingleThreadExecutor();
                var blocker = database.asApp()) {
            var run = startAndHold(executor::submit, blocker);
            tables.take(CarnetStory.neverLeftGermany(1)
                    .then(TransactionType.RE_EXPORTATION, "DE", "1-20")
                    .last());

            blocker.rollback();

            assertThat(counts(run.get())).containsExactly(1L, 1L, 0L, 1L);
        }
        assertThat(tables.rows("verdict"))
                .singleElement()
                .asString()
                .contains(",3,TO_CHECK")
                .contains("EU");
        assertThat(counts(runs.onDemand(EXPIRED))).containsExactly(1L, 1L, 0L, 1L);
        assertThat(tables.rows("verdict"))
                .singleElement()
                .asString()
                .contains(",4,TO_CHECK")
                .doesNotContain("EU");
    }

    @Test
    void refuses_a_second_run_while_one_is_under_way() throws Exception {
        try (var executor = Executors.newSingleThreadExecutor();
                var blocker = database.asApp()) {
            var run = startAndHold(executor::submit, blocker);

            assertThatThrownBy(() -> runs.onDemand(EXPIRED))
                    .isInstanceOf(ProblemException.class)
                    .extracting(refused -> ((ProblemException) refused).code())
                    .isEqualTo(ProblemCode.ALREADY_RUNNING);

            blocker.rollback();
            assertThat(run.get().asOf()).isEqualTo(EXPIRED);
        }
    }

    @Test
    void of_many_copies_at_the_same_hour_exactly_one_works() throws Exception {
        clock.set("2026-11-23T02:00:00Z");
        tables.take(CarnetStory.neverLeftGermany(1).facts());
        int copies = 6;
        var start = new CyclicBarrier(copies);
        try (var executor = Executors.newFixedThreadPool(copies)) {
            var all = executor.invokeAll(IntStream.range(0, copies)
                    .<Callable<Optional<RunReport>>>mapToObj(_ -> () -> {
                        start.await();
                        return runs.daily(Occasion.NIGHT);
                    })
                    .toList());
            var worked = new ArrayList<RunReport>();
            for (var copy : all) {
                copy.get().ifPresent(worked::add);
            }
            assertThat(worked).singleElement().extracting(RunReport::carnets).isEqualTo(1L);
        }
        assertThat(tables.count("run")).isEqualTo(1);
    }

    @Test
    void runs_once_a_night_and_makes_up_for_a_missed_hour() {
        clock.set("2026-11-24T01:59:59Z");
        assertThat(runs.daily(Occasion.NIGHT)).isEmpty();
        clock.set("2026-11-24T03:20:00Z");
        assertThat(runs.daily(Occasion.NIGHT)).isPresent();
        assertThat(runs.daily(Occasion.NIGHT)).isEmpty();
        assertThat(runs.daily(Occasion.TRANSITS)).isEmpty();
        clock.set("2026-11-24T05:00:00Z");
        assertThat(runs.daily(Occasion.TRANSITS)).isPresent();
        clock.set("2026-11-25T02:00:00Z");
        assertThat(runs.daily(Occasion.NIGHT)).isPresent();
    }

    /** Lets a run go as far as the transits, where it waits for a lock that {@code blocker} holds. */
    private Future<RunReport> startAndHold(Executed executor, Connection blocker) throws SQLException {
        blocker.setAutoCommit(false);
        execute(blocker, "lock table transit in exclusive mode");
        var run = executor.submit(() -> runs.onDemand(EXPIRED));
        await().atMost(PATIENCE)
                .until(() -> tables.count("pg_locks where not granted and relation = 'transit'::regclass") == 1);
        return run;
    }

    private static void killWhoWaits(Connection connection) throws SQLException {
        execute(
                connection,
                "select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'transit'::regclass");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<CarnetReconciled> published(long carnetId, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", KafkaForTests.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        var found = new ArrayList<CarnetReconciled>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.RECONCILIATION));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(Long.toString(carnetId))) {
                        found.add(json.readValue(message.value(), CarnetReconciled.class));
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    private static List<Long> counts(RunReport report) {
        return List.of(report.carnets(), report.changed(), report.terminated(), report.toCheck());
    }

    private interface Executed {
        Future<RunReport> submit(Callable<RunReport> work);
    }
}
