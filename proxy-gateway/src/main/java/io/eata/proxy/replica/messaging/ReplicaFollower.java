package io.eata.proxy.replica.messaging;

import io.eata.proxy.ProxySettings;
import io.eata.proxy.replica.Positions;
import io.eata.proxy.replica.ReplicaProgress;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the topics of core for as long as the proxy runs. Positions lie in the replica's own database, not at the
 * broker, and one partition can stop while the others go on: that is why this is no listener container.
 */
@Component
final class ReplicaFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaFollower.class);
    private static final String RECORDS_AT_ONCE = "2000";
    private static final String NEW_TOPICS_AND_PARTITIONS_MILLIS = "10000";
    private static final Duration BEFORE_ANEW = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final ConsumerFactory<String, String> consumers;
    private final ProxySettings settings;
    private final Positions positions;
    private final TopicIntake intake;
    private final ReplicaProgress progress;
    private final Clock clock;

    private volatile @Nullable Consumer<String, String> consumer;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    ReplicaFollower(
            ConsumerFactory<String, String> consumers,
            ProxySettings settings,
            Positions positions,
            TopicIntake intake,
            ReplicaProgress progress,
            Clock clock) {
        this.consumers = consumers;
        this.settings = settings;
        this.positions = positions;
        this.intake = intake;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("replica-follower").start(this::run);
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (var connected = connect()) {
                consumer = connected;
                follow(connected);
            } catch (WakeupException e) {
                LOG.debug("Woken to stop", e);
            } catch (RuntimeException e) {
                LOG.error("Following broke off, and begins anew", e);
                waitBeforeAnew();
            } finally {
                consumer = null;
            }
        }
    }

    private Consumer<String, String> connect() {
        var more = new Properties();
        more.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        more.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        more.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        more.setProperty(
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false"); // core makes its topics as it needs them
        more.setProperty(ConsumerConfig.METADATA_MAX_AGE_CONFIG, NEW_TOPICS_AND_PARTITIONS_MILLIS);
        return consumers.createConsumer(settings.group(), settings.group(), null, more);
    }

    private void follow(Consumer<String, String> connected) {
        var partitions = new FollowedPartitions(connected, positions, intake, progress, clock);
        connected.subscribe(TopicIntake.TOPICS, partitions);
        while (stopping.getCount() > 0) {
            partitions.round();
        }
    }

    private void waitBeforeAnew() {
        try {
            if (stopping.await(BEFORE_ANEW.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        var connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
        var running = thread;
        try {
            if (running != null && !running.join(LAST_ROUND)) {
                LOG.warn("The last round of following has not ended in {}", LAST_ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive();
    }
}
