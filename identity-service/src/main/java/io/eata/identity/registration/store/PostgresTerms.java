package io.eata.identity.registration.store;

import io.eata.identity.account.PersonalRecord;
import io.eata.identity.registration.Terms;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresTerms implements Terms, PersonalRecord {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String inForce;

    PostgresTerms(JdbcClient jdbc, Clock clock, @Value("${eata.identity.terms-version}") String inForce) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.inForce = inForce;
    }

    @Override
    public String inForce() {
        return inForce;
    }

    @Override
    public void accept(UUID account) {
        jdbc.sql("insert into accepted_terms (account_id, version, at) values (?, ?, ?) on conflict do nothing")
                .param(account)
                .param(inForce)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Accepted> accepted(UUID account) {
        return jdbc.sql("select version, at from accepted_terms where account_id = ? order by at desc limit 1")
                .param(account)
                .query((rs, row) -> new Accepted(
                        rs.getString("version"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public Map<String, Object> export(UUID account) {
        return accepted(account)
                .map(it -> Map.<String, Object>of(
                        "acceptedTerms",
                        Map.of("version", it.version(), "at", it.at().toString())))
                .orElse(Map.of());
    }

    @Override
    public void erase(UUID account) {
        jdbc.sql("delete from accepted_terms where account_id = ?")
                .param(account)
                .update();
    }
}
