package io.eata.reconciliation;

import io.eata.contracts.event.Topics;
import io.eata.reconciliation.ledger.LedgerCopy;
import io.eata.reconciliation.verdict.TransitReader;
import io.eata.reconciliation.verdict.VerdictReader;
import io.eata.reconciliation.verdict.VerdictSql;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;

/** Gives the parts that know no Spring their place in it. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final int PARTITIONS = 6;

    @Bean
    LedgerCopy ledgerCopy(JdbcClient jdbc) {
        return new LedgerCopy(jdbc);
    }

    @Bean
    VerdictSql verdictSql(DataSource dataSource) {
        return new VerdictSql(dataSource);
    }

    @Bean
    VerdictReader verdictReader(JdbcClient jdbc) {
        return new VerdictReader(jdbc);
    }

    @Bean
    TransitReader transitReader(JdbcClient jdbc) {
        return new TransitReader(jdbc);
    }

    @Bean
    NewTopic verdictsTopic() {
        return TopicBuilder.name(Topics.RECONCILIATION).partitions(PARTITIONS).build();
    }
}
