package io.eata.identity.scim.store;

import io.eata.identity.account.Accounts;
import io.eata.identity.scim.DirectoryUser;
import io.eata.identity.scim.DirectoryUsers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresDirectoryUsers implements DirectoryUsers {

    private static final String WHERE = """
            from account a left join scim_user s on s.account_id = a.id
            where a.organisation_id = :organisation and a.state <> 'ERASED'
              and (:login::text is null or a.login = :login)
              and (:external::text is null or s.external_id = :external)
              and (:active::boolean is null or :active = (a.state in ('ACTIVE', 'PENDING')))
              and (:id::uuid is null or a.id = :id)
              and (:role::text is null or :role = any (a.roles))
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    PostgresDirectoryUsers(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public Optional<DirectoryUser> byId(String organisation, UUID id) {
        return find(organisation, new Sought(null, null, null, id, null, false), 0, 1).stream()
                .findFirst();
    }

    @Override
    public List<DirectoryUser> find(String organisation, Sought sought, int offset, int most) {
        if (sought.nobody()) {
            return List.of();
        }
        record Row(UUID id, @Nullable String externalId, long version, Instant createdAt) {}
        var rows = bound(
                        "select a.id, s.external_id, a.version, a.created_at " + WHERE
                                + " order by a.login offset :offset limit :most",
                        organisation,
                        sought)
                .param("offset", offset)
                .param("most", most)
                .query((rs, row) -> new Row(
                        rs.getObject("id", UUID.class),
                        rs.getString("external_id"),
                        rs.getLong("version"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
        return rows.stream()
                .flatMap(row -> accounts
                        .byId(row.id())
                        .map(account -> new DirectoryUser(account, row.externalId(), row.version(), row.createdAt()))
                        .stream())
                .toList();
    }

    @Override
    public int count(String organisation, Sought sought) {
        return sought.nobody()
                ? 0
                : bound("select count(*) " + WHERE, organisation, sought)
                        .query(Integer.class)
                        .single();
    }

    @Override
    public Optional<String> externalId(UUID id) {
        return jdbc.sql("select external_id from scim_user where account_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public void forget(UUID id) {
        jdbc.sql("delete from scim_user where account_id = ?").param(id).update();
    }

    @Override
    public boolean call(String organisation, UUID id, @Nullable String externalId) {
        if (externalId == null) {
            forget(id);
            return true;
        }
        boolean taken = jdbc.sql(
                        "select exists (select from scim_user where organisation_id = ? and external_id = ? and account_id <> ?)")
                .param(organisation)
                .param(externalId)
                .param(id)
                .query(Boolean.class)
                .single();
        if (taken) {
            return false;
        }
        jdbc.sql("""
                insert into scim_user (account_id, organisation_id, external_id) values (?, ?, ?)
                on conflict (account_id) do update set external_id = excluded.external_id
                """).param(id).param(organisation).param(externalId).update();
        return true;
    }

    private JdbcClient.StatementSpec bound(String sql, String organisation, Sought sought) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("login", sought.login())
                .param("external", sought.externalId())
                .param("active", sought.active())
                .param("id", sought.id())
                .param("role", sought.role() == null ? null : sought.role().name());
    }
}
