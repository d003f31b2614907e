package io.eata.identity.registration.store;

import io.eata.identity.account.PersonalRecord;
import io.eata.identity.registration.HolderProfile;
import io.eata.identity.registration.HolderProfiles;
import io.eata.platform.sealing.TextSeal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class PostgresProfiles implements HolderProfiles, PersonalRecord {

    private final JdbcClient jdbc;
    private final TextSeal seal;
    private final JsonMapper json;

    PostgresProfiles(JdbcClient jdbc, TextSeal seal, JsonMapper json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    @Override
    public Optional<HolderProfile> of(UUID account) {
        return jdbc.sql("select profile from holder_profile where account_id = ?")
                .param(account)
                .query((rs, row) ->
                        json.readValue(seal.open(about(account), rs.getString("profile")), HolderProfile.class))
                .optional();
    }

    @Override
    public void save(UUID account, HolderProfile profile) {
        jdbc.sql("""
                insert into holder_profile (account_id, profile) values (?, ?)
                on conflict (account_id) do update set profile = excluded.profile
                """)
                .param(account)
                .param(seal.seal(about(account), json.writeValueAsString(profile)))
                .update();
    }

    @Override
    public void remove(UUID account) {
        jdbc.sql("delete from holder_profile where account_id = ?")
                .param(account)
                .update();
    }

    @Override
    public Map<String, Object> export(UUID account) {
        return of(account)
                .map(profile -> Map.<String, Object>of("profile", profile))
                .orElse(Map.of());
    }

    @Override
    public void erase(UUID account) {
        remove(account);
    }

    private static String about(UUID account) {
        return "profile " + account;
    }
}
