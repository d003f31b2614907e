package io.eata.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.contracts.event.EventHeaders;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.OnRealServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = OutboxTest.Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:platform-defaults.yaml",
            "eata.outbox.enabled=true",
            "eata.outbox.source=/sample",
            "spring.flyway.locations=classpath:db/platform/outbox"
        })
@OnRealServers("outbox")
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}

    record Counted(String key, int number) {}

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRelay relay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProducerFactory<?, ?> producers;

    private final List<OutboxRelay> started = new ArrayList<>();

    @AfterEach
    void stop_further_relays() {
        started.forEach(OutboxRelay::stop);
        relay.start();
    }

    @Test
    void sends_a_committed_event_as_a_cloud_event() {
        String topic = freshTopic();
        inTransaction(
                () -> outbox.append(topic, "1000", Instant.parse("2026-11-22T10:00:00.5Z"), new Counted("1000", 1)));

        ConsumerRecord<String, String> message = read(topic, 1).getFirst();

        assertThat(message.key()).isEqualTo("1000");
        assertThat(message.value()).isEqualTo("{\"key\":\"1000\",\"number\":1}");
        assertThat(header(message, EventHeaders.TYPE)).isEqualTo("io.eata.Counted");
        assertThat(header(message, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(message, EventHeaders.SOURCE)).isEqualTo("/sample");
        assertThat(header(message, EventHeaders.SUBJECT)).isEqualTo("1000");
        assertThat(header(message, EventHeaders.TIME)).isEqualTo("2026-11-22T10:00:00.5Z");
        assertThat(UUID.fromString(header(message, EventHeaders.ID))).isNotNull();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void forgets_an_event_whose_cause_was_rolled_back() {
        String topic = freshTopic();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.append(topic, "1", Instant.EPOCH, new Counted("1", 1));
            status.setRollbackOnly();
        });
        inTransaction(() -> outbox.append(topic, "1", Instant.EPOCH, new Counted("1", 2)));

        assertThat(read(topic, 1)).extracting(ConsumerRecord::value).containsExactly("{\"key\":\"1\",\"number\":2}");
    }

    @Test
    void takes_no_event_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.append("any", "1", Instant.EPOCH, new Counted("1", 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keeps_the_order_of_every_key_with_three_relays_at_work() throws Exception {
        String topic = freshTopic();
        startFurtherRelay();
        startFurtherRelay();
        int keys = 40;
        int each = 50;
        var locks = new ConcurrentHashMap<String, Object>();
        try (var writers = Executors.newFixedThreadPool(6)) {
            var next = new HashMap<String, Integer>();
            IntStream.range(0, keys * each)
                    .forEach(n -> writers.submit(() -> {
                        String key = "key-" + n % keys;
                        synchronized (locks.computeIfAbsent(key, k -> new Object())) {
                            int number;
                            synchronized (next) {
                                number = next.merge(key, 1, Integer::sum);
                            }
                            inTransaction(() -> outbox.append(topic, key, Instant.EPOCH, new Counted(key, number)));
                        }
                    }));
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        var seen = new HashMap<String, List<String>>();
        read(topic, keys * each)
                .forEach(m ->
                        seen.computeIfAbsent(m.key(), k -> new ArrayList<>()).add(m.value()));

        assertThat(seen).hasSize(keys);
        seen.forEach((key, values) -> assertThat(values)
                .isEqualTo(IntStream.rangeClosed(1, each)
                        .mapToObj(i -> "{\"key\":\"%s\",\"number\":%d}".formatted(key, i))
                        .toList()));
    }

    @Test
    void keeps_the_rows_while_kafka_is_away_and_sends_them_in_order_when_it_is_back() {
        String topic = freshTopic();
        relay.stop();
        var config = new HashMap<>(producers.getConfigurationProperties());
        config.put("bootstrap.servers", "127.0.0.1:1");
        OutboxRelay cutOff = relay(config);
        for (int i = 1; i <= 3; i++) {
            int number = i;
            inTransaction(() -> outbox.append(topic, "1", Instant.EPOCH, new Counted("1", number)));
        }

        long before = System.nanoTime();
        assertThatThrownBy(cutOff::sweep).hasMessageContaining("not acknowledged");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("one wait for a broker, not one for each row")
                .isLessThan(Duration.ofSeconds(10));
        assertThat(waiting()).isEqualTo(3);

        relay.start();
        assertThat(read(topic, 3))
                .extracting(ConsumerRecord::value)
                .containsExactly(
                        "{\"key\":\"1\",\"number\":1}", "{\"key\":\"1\",\"number\":2}", "{\"key\":\"1\",\"number\":3}");
    }

    private void startFurtherRelay() {
        OutboxRelay further = relay(producers.getConfigurationProperties());
        started.add(further);
        further.start();
    }

    private OutboxRelay relay(Map<String, Object> config) {
        return new OutboxRelay(
                new OutboxRows(jdbc),
                new OutboxSender(config, "/sample"),
                new TransactionTemplate(transactions),
                new SimpleMeterRegistry());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    private static String freshTopic() {
        return "outbox-" + UUID.randomUUID();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, String>> read(String topic, int count) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500");
        var messages = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
                return messages.size() >= count;
            });
        }
        return messages;
    }
}
