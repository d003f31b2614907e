package io.eata.identity.account.store;

import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.platform.security.OrganisationType;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresOrganisations implements Organisations {

    private final JdbcClient jdbc;

    PostgresOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Organisation> byId(String id) {
        return jdbc.sql("select id, type, name, territory, country from organisation where id = ?")
                .param(id)
                .query((rs, row) -> new Organisation(
                        rs.getString("id"),
                        OrganisationType.valueOf(rs.getString("type")),
                        rs.getString("name"),
                        rs.getString("territory"),
                        rs.getString("country")))
                .optional();
    }

    @Override
    public void save(Organisation organisation) {
        jdbc.sql("""
                insert into organisation (id, type, name, territory, country) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                set name = excluded.name, territory = excluded.territory, country = excluded.country
                """)
                .param(organisation.id())
                .param(organisation.type().name())
                .param(organisation.name())
                .param(organisation.territory())
                .param(organisation.country())
                .update();
    }
}
