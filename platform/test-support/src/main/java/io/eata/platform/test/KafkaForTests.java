package io.eata.platform.test;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one Kafka broker of this JVM, started at its first use and gone with the JVM.
 *
 * <p>Contexts share it: a test looks for its own keys, and a consumer of its own uses a fresh group.
 */
public final class KafkaForTests {

    /** How many partitions a topic gets that nobody created explicitly. */
    public static final int PARTITIONS = 3;

    private KafkaForTests() {}

    /** Returns the address of the broker, such as {@code 127.0.0.1:41234}. */
    public static String bootstrapServers() {
        return Started.BOOTSTRAP_SERVERS;
    }

    private static String start() {
        return switch (Infra.chosen()) {
            case EMBEDDED -> startEmbedded();
            case CONTAINERS -> startContainer();
        };
    }

    private static String startEmbedded() {
        var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
        broker.brokerProperties(Map.of(
                "num.partitions", Integer.toString(PARTITIONS),
                "group.initial.rebalance.delay.ms", "0",
                "group.coordinator.rebalance.protocols", "classic,consumer",
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "kafka-for-tests-stop"));
        return broker.getBrokersAsString();
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
    private static String startContainer() {
        var kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
                .withEnv("KAFKA_NUM_PARTITIONS", Integer.toString(PARTITIONS))
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    private static final class Started {
        static final String BOOTSTRAP_SERVERS = start();
    }
}
