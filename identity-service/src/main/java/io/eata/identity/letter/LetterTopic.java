package io.eata.identity.letter;

import io.eata.contracts.event.Topics;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topic that says a letter is there; as long as letters are remembered. Replication is the broker's default. */
@Configuration(proxyBeanMethods = false)
class LetterTopic {

    private static final int PARTITIONS = 3;
    private static final Duration KEPT = OldLetters.KEPT;

    @Bean
    NewTopic accountTopic() {
        return TopicBuilder.name(Topics.ACCOUNT)
                .partitions(PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }
}
