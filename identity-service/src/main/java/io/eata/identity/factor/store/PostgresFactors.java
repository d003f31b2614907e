package io.eata.identity.factor.store;

import io.eata.identity.factor.EnrolledFactors;
import io.eata.identity.factor.Factors;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresFactors implements Factors {

    private final JdbcClient jdbc;

    PostgresFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EnrolledFactors of(UUID account) {
        return jdbc.sql("""
                        select exists (select from totp_factor where account_id = :id and confirmed_at is not null) as totp,
                               (select address from email_factor where account_id = :id and confirmed_at is not null) as email,
                               (select count(*) from user_credentials where account_id = :id) as passkeys,
                               (select count(*) from recovery_code where account_id = :id and used_at is null) as codes
                        """)
                .param("id", account)
                .query((rs, row) -> new EnrolledFactors(
                        rs.getBoolean("totp"), rs.getString("email"), rs.getInt("passkeys"), rs.getInt("codes")))
                .single();
    }
}
