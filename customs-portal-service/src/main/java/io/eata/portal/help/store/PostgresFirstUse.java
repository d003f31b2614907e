package io.eata.portal.help.store;

import io.eata.portal.help.FirstUse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresFirstUse implements FirstUse {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresFirstUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isShownTo(String officer) {
        return jdbc.sql("select not exists (select 1 from first_use where officer = ?)")
                .param(officer)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void putAway(String officer) {
        jdbc.sql("insert into first_use (officer, put_away_at) values (?, ?) on conflict do nothing")
                .param(officer)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
