package io.eata.identity.account.store;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Organisation;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresAccounts implements Accounts {

    private static final String SELECT = """
            select a.id, a.login, a.password_hash, a.name, a.locale, a.roles, a.enabled,
                   o.id as o_id, o.type as o_type, o.name as o_name, o.territory as o_territory, o.country as o_country
            from account a join organisation o on o.id = a.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Account> byId(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query((rs, row) -> account(rs))
                .optional();
    }

    @Override
    public Optional<PasswordAccount> byLogin(String login) {
        return jdbc.sql(SELECT + "where a.login = ?")
                .param(login)
                .query((rs, row) -> new PasswordAccount(account(rs), rs.getString("password_hash")))
                .optional();
    }

    @Override
    public boolean addIfAbsent(Account account, String passwordHash) {
        return jdbc.sql("""
                        insert into account (id, login, password_hash, name, locale, organisation_id, roles, enabled, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing
                        """)
                        .param(account.id())
                        .param(account.login())
                        .param(passwordHash)
                        .param(account.name())
                        .param(account.locale())
                        .param(account.organisation().id())
                        .param(account.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                        .param(account.enabled())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Account account(ResultSet rs) throws SQLException {
        return new Account(
                rs.getObject("id", UUID.class),
                rs.getString("login"),
                rs.getString("name"),
                rs.getString("locale"),
                organisation(rs),
                roles(rs),
                rs.getBoolean("enabled"));
    }

    private static Organisation organisation(ResultSet rs) throws SQLException {
        return new Organisation(
                rs.getString("o_id"),
                OrganisationType.valueOf(rs.getString("o_type")),
                rs.getString("o_name"),
                rs.getString("o_territory"),
                rs.getString("o_country"));
    }

    private static Set<Role> roles(ResultSet rs) throws SQLException {
        var names = (String[]) rs.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
