package io.eata.identity.client.store;

import com.nimbusds.jose.jwk.JWKSet;
import io.eata.identity.account.Organisation;
import io.eata.identity.client.ClientProfile;
import io.eata.identity.client.Machine;
import io.eata.identity.client.MachineRows;
import io.eata.platform.security.OrganisationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresMachineRows implements MachineRows {

    private static final String SELECT = """
            select p.registered_client_id, p.roles, p.key_set, p.registered_at, p.disabled_at, c.client_name,
                   o.id as o_id, o.type as o_type, o.name as o_name, o.territory as o_territory, o.country as o_country
            from client_profile p
            join oauth2_registered_client c on c.id = p.registered_client_id
            join organisation o on o.id = p.organisation_id
            where o.type in ('CUSTOMS', 'ASSOCIATION')
            """;

    private final JdbcClient jdbc;

    PostgresMachineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Machine> find(String id) {
        return jdbc.sql(SELECT + "and p.registered_client_id = ?")
                .param(id)
                .query((rs, row) -> machine(rs))
                .optional();
    }

    @Override
    public Optional<Machine> lock(String id) {
        return jdbc.sql(SELECT + "and p.registered_client_id = ? for update of p")
                .param(id)
                .query((rs, row) -> machine(rs))
                .optional();
    }

    @Override
    public List<Machine> list(@Nullable String organisation, String after, int most) {
        return jdbc.sql(SELECT + """
                and (cast(:organisation as text) is null or p.organisation_id = :organisation)
                and p.registered_client_id > :after order by p.registered_client_id limit :most
                """)
                .param("organisation", organisation)
                .param("after", after)
                .param("most", most)
                .query((rs, row) -> machine(rs))
                .list();
    }

    @Override
    public void setKeys(String id, JWKSet keys) {
        jdbc.sql("update client_profile set key_set = ?::jsonb where registered_client_id = ?")
                .param(keys.toString(true))
                .param(id)
                .update();
    }

    @Override
    public void disable(String id, Instant at) {
        jdbc.sql("update client_profile set disabled_at = ? where registered_client_id = ? and disabled_at is null")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private static Machine machine(ResultSet rs) throws SQLException {
        var organisation = new Organisation(
                rs.getString("o_id"),
                OrganisationType.valueOf(rs.getString("o_type")),
                rs.getString("o_name"),
                rs.getString("o_territory"),
                rs.getString("o_country"));
        var disabledAt = rs.getObject("disabled_at", OffsetDateTime.class);
        return new Machine(
                new ClientProfile(
                        rs.getString("registered_client_id"),
                        organisation,
                        PostgresClientProfiles.roles(
                                (String[]) rs.getArray("roles").getArray()),
                        PostgresClientProfiles.keys(rs.getString("key_set"))),
                rs.getString("client_name"),
                rs.getObject("registered_at", OffsetDateTime.class).toInstant(),
                disabledAt == null ? null : disabledAt.toInstant());
    }
}
