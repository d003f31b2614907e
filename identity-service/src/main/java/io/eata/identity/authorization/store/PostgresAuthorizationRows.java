package io.eata.identity.authorization.store;

import io.eata.identity.authorization.AuthorizationRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresAuthorizationRows implements AuthorizationRows {

    /**
     * A lock of a person, taken before the row of an authorization: many token requests may hold it at once, and whoever revokes the
     * person holds it alone.
     */
    static final String PERSON = "hashtextextended('authorizations of ' || principal_name, 0)";

    private static final String OF_CLIENT =
            "registered_client_id = (select id from oauth2_registered_client where client_id = ?)";

    private final JdbcClient jdbc;

    PostgresAuthorizationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockByCode(String codeHash) {
        jdbc.sql("select pg_advisory_xact_lock_shared(" + PERSON
                        + ") from oauth2_authorization where authorization_code_value = ?")
                .param(codeHash)
                .query((rs, row) -> true)
                .list();
        jdbc.sql("select id from oauth2_authorization where authorization_code_value = ? for update")
                .param(codeHash)
                .query(String.class)
                .optional();
    }

    @Override
    public void holdPerson(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(" + PERSON + ") from (select ?::text as principal_name) person")
                .param(subject)
                .query((rs, row) -> true)
                .single();
    }

    @Override
    public List<String> withIdToken(String subject, String clientId, int most) {
        return jdbc.sql("""
                select a.id from oauth2_authorization a
                join oauth2_registered_client c on c.id = a.registered_client_id
                where a.principal_name = ? and c.client_id = ? and a.oidc_id_token_issued_at is not null
                order by a.oidc_id_token_issued_at desc limit ?
                """)
                .param(subject)
                .param(clientId)
                .param(most)
                .query((rs, row) -> rs.getString("id"))
                .list();
    }

    @Override
    public List<String> removeOfPerson(String subject, int most) {
        return remove("principal_name = ?", List.of(subject), most);
    }

    @Override
    public List<String> removeOfPersonAtClient(String subject, String clientId, int most) {
        return remove("principal_name = ? and " + OF_CLIENT, List.of(subject, clientId), most);
    }

    @Override
    public List<String> removeOfClient(String clientId, int most) {
        return remove(OF_CLIENT, List.of(clientId), most);
    }

    @Override
    public List<String> removeOfSession(String sessionHash, int most) {
        return remove("session_hash = ?", List.of(sessionHash), most);
    }

    /** Waits for a token request that holds one of them, so that it is over before the removal is. */
    private List<String> remove(String which, List<String> parameters, int most) {
        return jdbc.sql("delete from oauth2_authorization where id in (select id from oauth2_authorization where "
                        + which + " order by id limit ? for update) returning id")
                .params(parameters)
                .param(most)
                .query((rs, row) -> rs.getString("id"))
                .list();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from oauth2_authorization where id in (
                            select id from oauth2_authorization where coalesce(worthless_at, created_at) < ?
                            limit ? for update skip locked)
                        """).param(before.atOffset(ZoneOffset.UTC)).param(most).update();
    }
}
