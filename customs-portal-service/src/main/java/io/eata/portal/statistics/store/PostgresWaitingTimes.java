package io.eata.portal.statistics.store;

import io.eata.portal.statistics.Buckets;
import io.eata.portal.statistics.WaitingTimes;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresWaitingTimes implements WaitingTimes {

    private final JdbcClient jdbc;

    PostgresWaitingTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void served(UUID draft) {
        jdbc.sql("select extract(epoch from changed_at - opened_at) from transaction_draft"
                        + " where id = ? and state = 'COMMITTED' and opened_at <= changed_at")
                .param(draft)
                .query(Double.class)
                .optional()
                .ifPresent(seconds -> count(draft, Buckets.of(Duration.ofMillis(Math.round(seconds * 1000)))));
    }

    private void count(UUID draft, int bucket) {
        jdbc.sql("""
                insert into statistic_waiting (territory, month, country, office, at_most, served)
                select d.territory, date_trunc('month', d.changed_at at time zone coalesce(o.zone, 'UTC'))::date,
                       d.country, d.office, :bucket, 1
                  from transaction_draft d
                  left join office o on o.country = d.country and o.code = d.office
                 where d.id = :draft
                on conflict (territory, month, country, office, at_most)
                do update set served = statistic_waiting.served + 1""").param("bucket", bucket).param("draft", draft).update();
    }
}
