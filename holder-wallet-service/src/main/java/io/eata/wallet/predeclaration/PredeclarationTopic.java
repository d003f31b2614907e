package io.eata.wallet.predeclaration;

import io.eata.contracts.event.Topics;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topic of pre-declarations; longer than an arrival may be ahead and is waited for. Replication is the broker's default. */
@Configuration(proxyBeanMethods = false)
class PredeclarationTopic {

    private static final int PARTITIONS = 3;
    private static final Duration KEPT = Duration.ofDays(100);

    @Bean
    NewTopic topicOfPredeclarations() {
        return TopicBuilder.name(Topics.PREDECLARATION)
                .partitions(PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }
}
