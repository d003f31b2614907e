package io.eata.identity.factor.store;

import io.eata.identity.account.PersonalRecord;
import io.eata.identity.factor.EnrolledFactors;
import io.eata.identity.factor.Factors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresFactors implements Factors, PersonalRecord {

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

    @Override
    public int forgetBefore(Instant before, int most) {
        return Stream.of(
                        "email_code where expires_at",
                        "recovery_code where used_at",
                        "totp_factor where confirmed_at is null and created_at",
                        "email_factor where confirmed_at is null and created_at")
                .mapToInt(which -> jdbc.sql("delete from " + which.substring(0, which.indexOf(' '))
                                + " where ctid = any (array(select ctid from " + which
                                + " < ? limit ? for update skip locked))")
                        .param(before.atOffset(ZoneOffset.UTC))
                        .param(most)
                        .update())
                .max()
                .orElse(0);
    }

    @Override
    public Map<String, Object> export(UUID account) {
        var factors = of(account);
        var kept = new LinkedHashMap<String, Object>();
        kept.put("authenticatorApp", factors.totp());
        if (factors.email() != null) {
            kept.put("secondEmail", factors.email());
        }
        kept.put("recoveryCodesLeft", factors.recoveryCodes());
        kept.put("passkeys", passkeys(account));
        return Map.of("factors", kept);
    }

    private List<Map<String, String>> passkeys(UUID account) {
        return jdbc.sql("select label, created from user_credentials where account_id = ? order by created")
                .param(account)
                .query((rs, row) -> Map.of("label", rs.getString("label"), "created", rs.getString("created")))
                .list();
    }

    @Override
    public void erase(UUID account) {
        for (var table : List.of("email_code", "recovery_code", "totp_factor", "email_factor", "user_credentials")) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(account)
                    .update();
        }
    }

    @Override
    public boolean isWayIn(UUID account) {
        return of(account).passkeys() > 0;
    }
}
