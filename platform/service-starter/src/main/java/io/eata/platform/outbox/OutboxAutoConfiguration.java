package io.eata.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** The outbox and its relay, where a service asks for them with {@code eata.outbox.enabled=true}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, ProducerFactory.class, Producer.class})
@ConditionalOnProperty("eata.outbox.enabled")
public class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(JdbcClient jdbc, ObjectMapper json) {
        return new Outbox(jdbc, json);
    }

    /** @param source CloudEvents source; the service's context path unless said otherwise */
    @Bean
    @ConditionalOnMissingBean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            ProducerFactory<?, ?> producers,
            PlatformTransactionManager transactions,
            ObjectProvider<MeterRegistry> meters,
            @Value("${eata.outbox.source:${server.servlet.context-path:/}}") String source) {
        return new OutboxRelay(
                new OutboxRows(jdbc),
                new OutboxSender(producers.getConfigurationProperties(), source),
                new TransactionTemplate(transactions),
                meters.getIfAvailable(() -> Metrics.globalRegistry));
    }
}
