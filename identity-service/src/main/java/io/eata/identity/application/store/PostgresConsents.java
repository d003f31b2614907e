package io.eata.identity.application.store;

import io.eata.identity.application.Consents;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresConsents implements Consents {

    private static final String SCOPE = "SCOPE_";

    private final JdbcClient jdbc;

    PostgresConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Allowed> of(String subject) {
        return jdbc.sql("""
                select c.client_id, c.client_name, k.authorities from oauth2_authorization_consent k
                join oauth2_registered_client c on c.id = k.registered_client_id
                where k.principal_name = ? order by c.client_name, c.client_id limit ?
                """)
                .param(subject)
                .param(MOST)
                .query((rs, row) -> new Allowed(
                        rs.getString("client_id"), rs.getString("client_name"), scopes(rs.getString("authorities"))))
                .list();
    }

    @Override
    public void forget(String subject) {
        jdbc.sql("delete from oauth2_authorization_consent where principal_name = ?")
                .param(subject)
                .update();
    }

    private static List<String> scopes(String authorities) {
        return Arrays.stream(authorities.split(","))
                .filter(authority -> authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .sorted()
                .toList();
    }
}
