package io.eata.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = OnRealServersTest.Sample.class)
@OnRealServers("sample")
@TrustsTestTokens
class OnRealServersTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Sample {}

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    KafkaConnectionDetails kafka;

    @Autowired
    Environment environment;

    @Test
    void migrates_as_owner_and_works_as_app() {
        jdbc.update("insert into entry (said) values ('hello')");

        assertThat(jdbc.queryForObject("select said from entry", String.class)).isEqualTo("hello");
        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo("sample_app");
        assertThat(jdbc.queryForObject("show server_version", String.class)).startsWith("18");
    }

    @Test
    void refuses_the_app_what_a_migration_took_away() {
        jdbc.update("insert into ledger (said) values ('once')");

        assertThatThrownBy(() -> jdbc.update("update ledger set said = 'twice'"))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table ledger");
        assertThatThrownBy(() -> jdbc.execute("create table of_its_own (id int)"))
                .rootCause()
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void lets_a_test_look_behind_the_back_of_the_service() throws SQLException {
        try (var connection = database.asOwner();
                var result = connection.createStatement().executeQuery("select current_user")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("sample_owner");
        }
    }

    @Test
    void gives_every_context_a_database_of_its_own() throws SQLException {
        try (var other = PostgresForTests.freshDatabase("sample");
                var connection = other.asApp()) {
            assertThat(other.name()).isNotEqualTo(database.name());
            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "entry", null)
                            .next())
                    .isFalse();
        }
    }

    @Test
    void carries_records_through_a_real_broker() throws Exception {
        var servers = Map.<String, Object>of("bootstrap.servers", kafka.getBootstrapServers());
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("sample", "key", "value")).get(30, TimeUnit.SECONDS);
        }
        var properties = Map.<String, Object>of(
                "bootstrap.servers", kafka.getBootstrapServers(),
                "group.id", "sample",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("sample"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
        }
    }

    @Test
    void makes_the_service_trust_the_issuer_of_the_tests() {
        assertThat(environment.getProperty("eata.issuer")).isEqualTo(TestTokens.ISSUER);
        assertThat(environment.getProperty("eata.identity-url")).isEqualTo(TestTokens.identityUrl());
    }
}
