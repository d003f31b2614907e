package io.eata.identity.client.store;

import com.nimbusds.jose.jwk.JWKSet;
import io.eata.identity.account.Organisations;
import io.eata.identity.client.ClientProfile;
import io.eata.identity.client.ClientProfiles;
import io.eata.platform.security.Role;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresClientProfiles implements ClientProfiles {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    PostgresClientProfiles(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    public Optional<ClientProfile> byRegisteredClientId(String registeredClientId) {
        return jdbc.sql("select organisation_id, roles, key_set from client_profile"
                        + " where registered_client_id = ? and disabled_at is null")
                .param(registeredClientId)
                .query((rs, row) -> new Row(
                        rs.getString("organisation_id"),
                        (String[]) rs.getArray("roles").getArray(),
                        rs.getString("key_set")))
                .optional()
                .map(row -> profile(registeredClientId, row));
    }

    @Override
    public void save(ClientProfile profile) {
        jdbc.sql("""
                insert into client_profile (registered_client_id, organisation_id, roles, key_set)
                values (?, ?, ?, ?::jsonb)
                on conflict (registered_client_id) do update
                set organisation_id = excluded.organisation_id, roles = excluded.roles, key_set = excluded.key_set
                """)
                .param(profile.registeredClientId())
                .param(profile.organisation().id())
                .param(profile.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param(profile.keys().toString(true))
                .update();
    }

    private ClientProfile profile(String registeredClientId, Row row) {
        return new ClientProfile(
                registeredClientId,
                organisations.byId(row.organisationId()).orElseThrow(),
                roles(row.roles()),
                keys(row.keySet()));
    }

    static Set<Role> roles(String[] roles) {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static JWKSet keys(String keySet) {
        try {
            return JWKSet.parse(keySet);
        } catch (ParseException e) {
            throw new IllegalStateException("a client's keys cannot be read", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives between two lines
    private record Row(String organisationId, String[] roles, String keySet) {}
}
