package io.eata.identity.federation.store;

import io.eata.identity.federation.ClaimMapping;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProvider.Proof;
import io.eata.identity.federation.SsoProvider.Protocol;
import io.eata.identity.federation.SsoProvider.State;
import io.eata.identity.federation.SsoProviders;
import io.eata.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
final class PostgresSsoProviders implements SsoProviders {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PostgresSsoProviders(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<SsoProvider> of(String organisation) {
        return jdbc.sql("select * from sso_provider where organisation_id = ?")
                .param(organisation)
                .query((rs, row) -> provider(rs))
                .optional();
    }

    @Override
    public boolean save(SsoProvider provider, long from) {
        return jdbc.sql("""
                        insert into sso_provider (organisation_id, protocol, state, straight, address, client_id, client_proof, sealed_secret,
                            metadata, role_claim, role_values, region_claim, office_claim, name_claim, email_claim, version, changed_at)
                        values (:organisation, :protocol, :state, :straight, :address, :client, :proof, :secret,
                            :metadata, :role, :roles::jsonb, :region, :office, :name, :email, :version, :now)
                        on conflict (organisation_id) do update set
                            protocol = excluded.protocol, state = excluded.state, straight = excluded.straight,
                            address = excluded.address, client_id = excluded.client_id, client_proof = excluded.client_proof,
                            sealed_secret = excluded.sealed_secret, metadata = excluded.metadata,
                            role_claim = excluded.role_claim, role_values = excluded.role_values,
                            region_claim = excluded.region_claim, office_claim = excluded.office_claim,
                            name_claim = excluded.name_claim, email_claim = excluded.email_claim,
                            version = excluded.version, changed_at = excluded.changed_at
                        where sso_provider.version = :from
                        """)
                        .param("organisation", provider.organisation())
                        .param("protocol", provider.protocol().name())
                        .param("state", provider.state().name())
                        .param("straight", provider.straight())
                        .param("address", provider.address())
                        .param("client", provider.clientId())
                        .param("proof", provider.proof().name())
                        .param("secret", provider.sealedSecret())
                        .param("metadata", provider.metadata())
                        .param("role", provider.mapping().role())
                        .param(
                                "roles",
                                json.writeValueAsString(provider.mapping().roles()))
                        .param("region", provider.mapping().region())
                        .param("office", provider.mapping().office())
                        .param("name", provider.mapping().name())
                        .param("email", provider.mapping().email())
                        .param("version", provider.version())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("from", from)
                        .update()
                == 1;
    }

    @Override
    public void advance(String organisation, long version, State state) {
        jdbc.sql("update sso_provider set state = ? where organisation_id = ? and version = ?")
                .param(state.name())
                .param(organisation)
                .param(version)
                .update();
    }

    @Override
    public void refresh(String organisation, long version, String metadata) {
        jdbc.sql("update sso_provider set metadata = ? where organisation_id = ? and version = ?")
                .param(metadata)
                .param(organisation)
                .param(version)
                .update();
    }

    @Override
    public boolean remove(String organisation) {
        jdbc.sql("delete from outside_identity where organisation_id = ?")
                .param(organisation)
                .update();
        return jdbc.sql("delete from sso_provider where organisation_id = ?")
                        .param(organisation)
                        .update()
                == 1;
    }

    private SsoProvider provider(ResultSet rs) throws SQLException {
        return new SsoProvider(
                rs.getString("organisation_id"),
                Protocol.valueOf(rs.getString("protocol")),
                State.valueOf(rs.getString("state")),
                rs.getBoolean("straight"),
                rs.getString("address"),
                rs.getString("client_id"),
                Proof.valueOf(rs.getString("client_proof")),
                rs.getString("sealed_secret"),
                rs.getString("metadata"),
                new ClaimMapping(
                        rs.getString("role_claim"),
                        json.readValue(
                                rs.getString("role_values"), new TypeReference<LinkedHashMap<String, Role>>() {}),
                        rs.getString("region_claim"),
                        rs.getString("office_claim"),
                        rs.getString("name_claim"),
                        rs.getString("email_claim")),
                rs.getLong("version"));
    }
}
