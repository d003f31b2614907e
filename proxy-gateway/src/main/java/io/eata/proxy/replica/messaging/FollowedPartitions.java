package io.eata.proxy.replica.messaging;

import io.eata.proxy.replica.Position;
import io.eata.proxy.replica.Positions;
import io.eata.proxy.replica.Positions.FollowedElsewhereException;
import io.eata.proxy.replica.ReplicaProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The partitions that one consumer has, where each stands, and which of them are stopped. Lives on the consumer's thread. */
final class FollowedPartitions implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedPartitions.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Consumer<String, String> consumer;
    private final Positions positions;
    private final TopicIntake intake;
    private final ReplicaProgress progress;
    private final Clock clock;
    private final StoppedPartitions stopped;
    private final Map<TopicPartition, Position> now = new HashMap<>();
    private Instant nextLook = Instant.MIN;

    FollowedPartitions(
            Consumer<String, String> consumer,
            Positions positions,
            TopicIntake intake,
            ReplicaProgress progress,
            Clock clock) {
        this.consumer = consumer;
        this.positions = positions;
        this.intake = intake;
        this.progress = progress;
        this.clock = clock;
        this.stopped = new StoppedPartitions(clock);
    }

    /** Takes what has come, wakes what has waited long enough, and looks now and then whether that is all. */
    void round() {
        var records = consumer.poll(POLL);
        for (var partition : records.partitions()) {
            var next = records.nextOffsets().get(partition);
            if (next != null) {
                take(partition, next.offset(), records.records(partition));
            }
        }
        var due = stopped.due().stream().filter(now::containsKey).toList();
        consumer.resume(due);
        var instant = clock.instant();
        if (!instant.isBefore(nextLook)) {
            nextLook = instant.plus(BETWEEN_LOOKS);
            look(instant);
        }
    }

    private void take(TopicPartition partition, long next, List<ConsumerRecord<String, String>> records) {
        var from = now.get(partition);
        if (from == null) {
            return; // taken away meanwhile
        }
        try {
            var taken = intake.take(from, next, records);
            now.put(partition, taken.now());
            var gap = taken.gap();
            if (gap != null) {
                stop(partition, taken.now().offset(), gap.what());
            } else if (stopped.gotOn(partition)) {
                LOG.info("{} goes on", partition);
                progress.stopped(stopped.reasons());
            }
        } catch (FollowedElsewhereException e) {
            throw e;
        } catch (DataAccessException | TransactionException e) {
            stop(
                    partition,
                    from.offset(),
                    "the database refused: " + e.getClass().getSimpleName());
        }
    }

    private void stop(TopicPartition partition, long offset, String why) {
        consumer.seek(partition, offset);
        consumer.pause(List.of(partition));
        var pause = stopped.stop(partition, why);
        progress.stopped(stopped.reasons());
        LOG.error("{} is stopped at {} and tried again in {}: {}", partition, offset, pause, why);
    }

    /** In step is what has nothing more at the broker just now; a broker that does not answer proves nothing. */
    private void look(Instant instant) {
        try {
            var ends = consumer.endOffsets(now.keySet(), LOOK);
            var inStep = new ArrayList<Position>();
            long lag = 0;
            for (var end : ends.entrySet()) {
                long behind = Math.max(0, end.getValue() - consumer.position(end.getKey(), LOOK));
                lag += behind;
                var position = now.get(end.getKey());
                if (behind == 0 && position != null && !stopped.contains(end.getKey())) {
                    inStep.add(position);
                }
            }
            progress.lagging(lag);
            if (!inStep.isEmpty()) {
                positions.inStep(inStep, instant);
            }
        } catch (TimeoutException e) {
            LOG.warn("The broker does not say how far its topics go");
        } catch (DataAccessException e) {
            LOG.warn(
                    "The database does not take how far the replica is: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var position = positions.of(partition.topic(), partition.partition());
            now.put(partition, position);
            consumer.seek(partition, position.offset());
        }
        LOG.info("Following {}", now.values());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        now.keySet().removeAll(partitions);
        stopped.forget(partitions);
    }
}
