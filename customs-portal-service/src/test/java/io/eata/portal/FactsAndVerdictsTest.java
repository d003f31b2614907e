package io.eata.portal;

import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.imported;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.reconciled;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.feed.FeedWriter;
import io.eata.portal.log.LedgerFollower;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts and verdicts come by two topics, now the one first and now the other, and at the same moment. */
@PortalTest
class FactsAndVerdictsTest {

    private static final int CARNETS = 150;

    private final LedgerFollower follower;
    private final FeedWriter feed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    FactsAndVerdictsTest(LedgerFollower follower, FeedWriter feed, JdbcClient jdbc, TransactionTemplate transaction) {
        this.follower = follower;
        this.feed = feed;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void the_log_keeps_a_verdict_that_comes_while_the_first_fact_does() throws Exception {
        long first = 790_000;
        for (long carnet = first; carnet < first + CARNETS; carnet++) {
            long id = carnet;
            follower.apply(issued(id));
            atOnce(() -> follower.apply(imported(id, 2, NOON)), () -> follower.apply(toCheck(id)));
        }
        assertThat(count("carnet_in_territory", "verdict = 'TO_CHECK'", first)).isEqualTo(CARNETS);
        assertThat(count("logged_transaction", "verdict = 'TO_CHECK'", first)).isEqualTo(CARNETS);
    }

    @Test
    void the_feed_tells_a_verdict_that_comes_while_the_first_fact_does() throws Exception {
        long first = 791_000;
        for (long carnet = first; carnet < first + CARNETS; carnet++) {
            long id = carnet;
            atOnce(
                    () -> transaction.executeWithoutResult(_ -> feed.write(imported(id, 2, NOON))),
                    () -> transaction.executeWithoutResult(_ -> feed.write(toCheck(id))));
        }
        assertThat(count("log_feed", "verdict is not null", first)).isEqualTo(CARNETS);
    }

    @Test
    void the_feed_tells_a_verdict_with_the_first_fact_that_it_judged_and_not_with_one_that_came_after() {
        long judged = 792_001;
        long after = 792_002;
        transaction.executeWithoutResult(_ -> {
            feed.write(toCheck(judged));
            feed.write(imported(judged, 9, NOON));
            feed.write(imported(judged, 9, NOON));
            feed.write(toCheck(after));
            feed.write(imported(after, 10, NOON));
        });
        assertThat(jdbc.sql("select case when fact is null then verdict ->> 'status' else 'fact' end from log_feed"
                                + " where carnet_id = ? order by position")
                        .param(judged)
                        .query(String.class)
                        .list())
                .containsExactly("fact", "TO_CHECK", "fact");
        assertThat(count("log_feed", "verdict is not null", after)).isZero();
    }

    private static CarnetReconciled toCheck(long carnet) {
        return reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4"));
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(both.submit(() -> run(start, one)), both.submit(() -> run(start, other)));
            for (var each : running) {
                each.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static Object run(CyclicBarrier start, Runnable work) throws Exception {
        start.await(10, TimeUnit.SECONDS);
        work.run();
        return work;
    }

    private long count(String table, String condition, long first) {
        return jdbc.sql("select count(*) from " + table
                        + " where territory = 'EU' and carnet_id >= ? and carnet_id < ? and " + condition)
                .param(first)
                .param(first + CARNETS)
                .query(Long.class)
                .single();
    }
}
