package io.eata.identity.federation.store;

import io.eata.identity.federation.Marks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresMarks implements Marks {

    private final JdbcClient jdbc;

    PostgresMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> of(String organisation) {
        return jdbc.sql("select png from organisation_mark where organisation_id = ?")
                .param(organisation)
                .query((rs, row) -> rs.getBytes("png"))
                .optional();
    }

    @Override
    public void save(String organisation, byte[] png, Instant now) {
        jdbc.sql("""
                insert into organisation_mark (organisation_id, png, changed_at) values (?, ?, ?)
                on conflict (organisation_id) do update set png = excluded.png, changed_at = excluded.changed_at
                """)
                .param(organisation)
                .param(png)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(String organisation) {
        jdbc.sql("delete from organisation_mark where organisation_id = ?")
                .param(organisation)
                .update();
    }
}
