package io.eata.identity.account.store;

import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresAccounts implements Accounts {

    private static final String SELECT = """
            select a.id, a.login, a.password_hash, a.name, a.locale, a.roles, a.state, a.region, a.office,
                   a.created_at, a.last_login_at, o.id as o_id, o.type as o_type, o.name as o_name,
                   o.territory as o_territory, o.country as o_country, o.slug as o_slug, o.private_person as o_private
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
        if (login.indexOf('\0') >= 0) {
            return Optional.empty(); // no text of PostgreSQL contains it
        }
        return jdbc.sql(SELECT + "where a.login = ?")
                .param(login)
                .query((rs, row) -> new PasswordAccount(account(rs), rs.getString("password_hash")))
                .optional();
    }

    @Override
    public List<Account> byLogins(Collection<String> logins) {
        return jdbc.sql(SELECT + "where a.login = any (?)")
                .param(logins.stream().filter(login -> login.indexOf('\0') < 0).toArray(String[]::new))
                .query((rs, row) -> account(rs))
                .list();
    }

    @Override
    public Optional<Account> lock(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ? for update of a")
                .param(id)
                .query((rs, row) -> account(rs))
                .optional();
    }

    @Override
    public boolean addIfAbsent(Account account, @Nullable String passwordHash) {
        return jdbc.sql("""
                        insert into account (id, login, password_hash, name, locale, organisation_id, roles, state, region, office, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing
                        """)
                        .param(account.id())
                        .param(account.login())
                        .param(passwordHash)
                        .param(account.name())
                        .param(account.locale())
                        .param(account.organisation().id())
                        .param(names(account.roles()))
                        .param(account.state().name())
                        .param(account.region())
                        .param(account.office())
                        .param(at(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public boolean update(Account account) {
        try {
            jdbc.sql("""
                    update account set login = ?, name = ?, locale = ?, roles = ?, state = ?, region = ?, office = ?, version = version + 1
                    where id = ?
                    """)
                    .param(account.login())
                    .param(account.name())
                    .param(account.locale())
                    .param(names(account.roles()))
                    .param(account.state().name())
                    .param(account.region())
                    .param(account.office())
                    .param(account.id())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public long version(UUID id) {
        return jdbc.sql("select version from account where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Override
    public void setPassword(UUID id, @Nullable String passwordHash, boolean change) {
        jdbc.sql("update account set password_hash = ?, change_password = ? where id = ?")
                .param(passwordHash)
                .param(change)
                .param(id)
                .update();
    }

    @Override
    public boolean mustChangePassword(UUID id) {
        return jdbc.sql("select change_password from account where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void demandPasswordChange(UUID id) {
        jdbc.sql("update account set change_password = true where id = ?")
                .param(id)
                .update();
    }

    @Override
    public void markEmailVerified(UUID id, Instant at) {
        jdbc.sql("update account set email_verified_at = ? where id = ?")
                .param(at(at))
                .param(id)
                .update();
    }

    @Override
    public void markLogin(UUID id, Instant at) {
        jdbc.sql("update account set last_login_at = ? where id = ?")
                .param(at(at))
                .param(id)
                .update();
    }

    /** The organisation's row is the lock: whoever takes an administrator away waits for whoever takes another. */
    @Override
    public List<UUID> lockActive(String organisation, Role role) {
        jdbc.sql("select id from organisation where id = ? for update")
                .param(organisation)
                .query(String.class)
                .optional();
        return jdbc.sql("select id from account where organisation_id = ? and state = 'ACTIVE' and ? = any (roles)")
                .param(organisation)
                .param(role.name())
                .query((rs, row) -> rs.getObject("id", UUID.class))
                .list();
    }

    @Override
    public List<Listed> list(AccountFilter filter, @Nullable String afterLogin, int most) {
        return jdbc.sql(SELECT + """
                        where a.organisation_id = :organisation and a.state <> 'ERASED' and a.login > :after
                          and (:region::text is null or a.region = :region)
                          and (:role::text is null or :role = any (a.roles))
                          and (:state::text is null or a.state = :state)
                          and (:text::text is null or strpos(a.login, :text) > 0 or strpos(lower(a.name), :text) > 0)
                        order by a.login limit :most
                        """)
                .param("organisation", filter.organisation())
                .param("after", afterLogin == null ? "" : afterLogin)
                .param("region", filter.region())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT))
                .param("most", most)
                .query((rs, row) -> listed(rs))
                .list();
    }

    @Override
    public Optional<Listed> listed(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query((rs, row) -> listed(rs))
                .optional();
    }

    private static Listed listed(ResultSet rs) throws SQLException {
        return new Listed(
                account(rs),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(rs, "last_login_at"));
    }

    private static Account account(ResultSet rs) throws SQLException {
        return new Account(
                rs.getObject("id", UUID.class),
                rs.getString("login"),
                rs.getString("name"),
                rs.getString("locale"),
                PostgresOrganisations.organisation(rs, "o_"),
                roles(rs),
                AccountState.valueOf(rs.getString("state")),
                rs.getString("region"),
                rs.getString("office"));
    }

    private static Set<Role> roles(ResultSet rs) throws SQLException {
        var names = (String[]) rs.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
