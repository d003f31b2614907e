package io.eata.identity.link.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.eata.identity.letter.Matter;
import io.eata.identity.link.Links;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresLinks implements Links {

    /** As many as nobody guesses. */
    private static final int SECRET_BYTES = 32;

    private static final int SECRET_LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String FIND = """
            select kind, account_id, value, used_at, overtaken_at, expires_at from single_use_link
            where secret_hash = encode(sha256(?), 'hex')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Matter.Link issue(Kind kind, UUID account) {
        return issue(kind, account, null);
    }

    @Override
    public Matter.Link issue(Kind kind, UUID account, @Nullable String value) {
        var now = clock.instant();
        overtake(account, kind, now);
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into single_use_link (secret_hash, kind, account_id, value, created_at, expires_at)
                values (encode(sha256(?), 'hex'), ?, ?, ?, ?, ?)
                """)
                .param(secret.getBytes(US_ASCII))
                .param(kind.name())
                .param(account)
                .param(value)
                .param(at(now))
                .param(at(now.plus(kind.life())))
                .update();
        return new Matter.Link(kind.path() + "?secret=" + secret, now.plus(kind.life()));
    }

    @Override
    public Optional<Found> find(String secret) {
        if (secret.length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql(FIND)
                .param(secret.getBytes(US_ASCII))
                .query((rs, row) -> found(rs))
                .optional();
    }

    @Override
    public Optional<Found> use(String secret) {
        if (secret.length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        var now = at(clock.instant());
        return jdbc.sql("""
                update single_use_link set used_at = ?
                where secret_hash = encode(sha256(?), 'hex') and used_at is null and overtaken_at is null and expires_at > ?
                returning kind, account_id, value
                """)
                .param(now)
                .param(secret.getBytes(US_ASCII))
                .param(now)
                .query((rs, row) -> new Found(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getObject("account_id", UUID.class),
                        rs.getString("value"),
                        State.GOOD))
                .optional();
    }

    @Override
    public Optional<Kind> last(UUID account) {
        return jdbc.sql("select kind from single_use_link where account_id = ? order by created_at desc limit 1")
                .param(account)
                .query((rs, row) -> Kind.valueOf(rs.getString("kind")))
                .optional();
    }

    @Override
    public void voidAll(UUID account) {
        jdbc.sql("""
                update single_use_link set overtaken_at = ?
                where account_id = ? and used_at is null and overtaken_at is null
                """).param(at(clock.instant())).param(account).update();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from single_use_link where secret_hash in (
                            select secret_hash from single_use_link where expires_at < ? limit ? for update skip locked)
                        """).param(at(before)).param(most).update();
    }

    /** The two kinds of invitation are one to whoever gets them. */
    private void overtake(UUID account, Kind kind, Instant now) {
        jdbc.sql("""
                update single_use_link set overtaken_at = ?
                where account_id = ? and kind = any (?) and used_at is null and overtaken_at is null
                """).param(at(now)).param(account).param(sameWay(kind)).update();
    }

    private static String[] sameWay(Kind kind) {
        return Arrays.stream(Kind.values())
                .filter(other -> other.path().equals(kind.path()))
                .map(Kind::name)
                .toArray(String[]::new);
    }

    private Found found(ResultSet rs) throws SQLException {
        return new Found(
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("account_id", UUID.class),
                rs.getString("value"),
                state(rs));
    }

    private State state(ResultSet rs) throws SQLException {
        if (rs.getObject("used_at") != null) {
            return State.USED;
        }
        if (rs.getObject("overtaken_at") != null) {
            return State.OVERTAKEN;
        }
        return rs.getObject("expires_at", OffsetDateTime.class).toInstant().isAfter(clock.instant())
                ? State.GOOD
                : State.EXPIRED;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
