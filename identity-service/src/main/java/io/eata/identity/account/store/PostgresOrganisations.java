package io.eata.identity.account.store;

import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.platform.security.OrganisationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresOrganisations implements Organisations {

    private static final String SELECT =
            "select id, type, name, territory, country, slug, private_person as private from organisation ";

    private final JdbcClient jdbc;

    PostgresOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Organisation> byId(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((rs, row) -> organisation(rs, ""))
                .optional();
    }

    @Override
    public Optional<Organisation> bySlug(String slug) {
        return jdbc.sql(SELECT + "where slug = ?")
                .param(slug)
                .query((rs, row) -> organisation(rs, ""))
                .optional();
    }

    @Override
    public List<Organisation> list(@Nullable OrganisationType type, @Nullable String afterId, int most) {
        return jdbc.sql(SELECT + "where (:type::text is null or type = :type) and id > :after order by id limit :most")
                .param("type", type == null ? null : type.name())
                .param("after", afterId == null ? "" : afterId)
                .param("most", most)
                .query((rs, row) -> organisation(rs, ""))
                .list();
    }

    @Override
    public void save(Organisation organisation) {
        jdbc.sql("""
                insert into organisation (id, type, name, territory, country, slug, private_person) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set name = excluded.name, territory = excluded.territory, country = excluded.country, slug = excluded.slug,
                    private_person = excluded.private_person
                """)
                .param(organisation.id())
                .param(organisation.type().name())
                .param(organisation.name())
                .param(organisation.territory())
                .param(organisation.country())
                .param(organisation.slug())
                .param(organisation.privatePerson())
                .update();
    }

    /** @param prefix of the columns */
    static Organisation organisation(ResultSet rs, String prefix) throws SQLException {
        return new Organisation(
                rs.getString(prefix + "id"),
                OrganisationType.valueOf(rs.getString(prefix + "type")),
                rs.getString(prefix + "name"),
                rs.getString(prefix + "territory"),
                rs.getString(prefix + "country"),
                rs.getString(prefix + "slug"),
                rs.getBoolean(prefix + "private"));
    }
}
