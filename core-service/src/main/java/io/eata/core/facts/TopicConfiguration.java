package io.eata.core.facts;

import io.eata.contracts.event.Topics;
import io.eata.core.CoreProperties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics that the core owns. Replication is the broker's default. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    private static final int LARGEST_DOCUMENT_BYTES = 4_000_000;
    private static final long FOREVER = -1;

    @Bean
    NewTopic carnetTopic(CoreProperties properties) {
        return TopicBuilder.name(Topics.CARNET)
                .partitions(properties.carnetPartitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(FOREVER))
                .build();
    }

    @Bean
    NewTopic carnetDocumentTopic(CoreProperties properties) {
        return TopicBuilder.name(Topics.CARNET_DOCUMENT)
                .partitions(properties.carnetPartitions())
                .compact()
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_DOCUMENT_BYTES))
                .build();
    }

    @Bean
    NewTopic territoryTopic(CoreProperties properties) {
        return TopicBuilder.name(Topics.TERRITORY)
                .partitions(properties.carnetPartitions())
                .compact()
                .build();
    }
}
