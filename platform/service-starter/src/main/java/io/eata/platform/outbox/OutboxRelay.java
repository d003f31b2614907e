package io.eata.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries committed rows to Kafka: lock the waiting partitions, send, wait for every acknowledgement, delete, commit. Any number
 * of copies may run: a partition is sent by whoever holds its lock, and a copy that dies lets go of it with its connection.
 *
 * <p>It polls, since a notification inside the commit would cost every writer more than an idle look costs here.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final OutboxSender sender;
    private final TransactionTemplate transaction;
    private final Counter sent;
    private final Counter failures;
    private Duration pause = BUSY;
    private @Nullable ScheduledExecutorService thread;

    OutboxRelay(OutboxRows rows, OutboxSender sender, TransactionTemplate transaction, MeterRegistry meters) {
        this.rows = rows;
        this.sender = sender;
        this.transaction = transaction;
        this.sent = meters.counter("eata.outbox.sent");
        this.failures = meters.counter("eata.outbox.failures");
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("outbox-relay").daemon().factory());
            thread.execute(() -> work(running()));
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = running();
        synchronized (this) {
            thread = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping.shutdownNow();
                LOG.warn("The outbox relay was stopped while sending; its rows stay for the next");
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return running() != null;
    }

    private synchronized @Nullable ScheduledExecutorService running() {
        return thread;
    }

    private void work(@Nullable ScheduledExecutorService me) {
        if (me == null || me.isShutdown()) {
            return;
        }
        Duration next = sweepSafely();
        if (!me.isShutdown()) {
            me.schedule(() -> work(running()), next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Duration sweepSafely() {
        try {
            int count = sweep();
            sent.increment(count);
            pause = count > 0 ? BUSY : min(pause.multipliedBy(2), IDLE);
            return count >= OutboxRows.ROWS_PER_PARTITION ? Duration.ZERO : pause;
        } catch (RuntimeException e) { // whatever it was, the rows are there for the next sweep
            failures.increment();
            LOG.warn("Events stay in the outbox for now: {}", e.toString());
            return AFTER_FAILURE;
        }
    }

    /**
     * Sends what waits, at most {@link OutboxRows#ROWS_PER_PARTITION} rows of each partition.
     *
     * @return rows sent
     */
    int sweep() {
        Integer count = transaction.execute(status -> {
            List<Integer> mine = rows.lockWaiting();
            if (mine.isEmpty()) {
                return 0;
            }
            List<OutboxRow> batch = rows.oldest(mine);
            send(batch);
            rows.delete(batch);
            return batch.size();
        });
        return count == null ? 0 : count;
    }

    private void send(List<OutboxRow> batch) {
        try {
            sender.send(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(batch, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotSent(batch, e);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Rolls the sweep back. */
    private static final class NotSent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSent(List<OutboxRow> batch, Exception cause) {
            super(
                    batch.size() + " events for " + OutboxSender.topicsOf(batch) + " were not acknowledged: " + cause,
                    cause);
        }
    }
}
