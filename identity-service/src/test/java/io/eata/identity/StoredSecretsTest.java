package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class StoredSecretsTest {

    private final int port;
    private final TestDatabase database;

    StoredSecretsTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
    }

    @Test
    void no_code_no_token_and_no_password_can_be_read_from_the_database() throws SQLException {
        var portal = Client.portal();
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var code = portal.code(browser, "officer.gb@customs.example", verifier);
        var first = Client.Tokens.of(portal.redeem(browser, code, verifier));
        var second = Client.Tokens.of(portal.refresh(browser, first.requiredRefresh()));
        var everything = everything();
        assertThat(everything).contains("officer.gb@customs.example");
        for (var secret : List.of(
                code,
                first.access(),
                first.requiredId(),
                first.requiredRefresh(),
                second.access(),
                second.requiredId(),
                second.requiredRefresh(),
                DemoSettings.PASSWORD)) {
            assertThat(everything.contains(secret)).isFalse();
        }
    }

    @Test
    void a_token_cannot_be_used_in_the_form_in_which_it_is_stored() throws SQLException {
        var portal = Client.portal();
        var browser = new Browser(port);
        portal.tokens(browser, "officer.gb@customs.example");
        for (var stored : strings("select token_hash from refresh_token where first_used_at is null")) {
            assertThat(portal.refresh(browser, stored).body()).contains("invalid_grant");
        }
    }

    @Test
    void the_service_may_not_change_its_tables() {
        assertThat(catchThrowable(() -> {
                    try (var connection = database.asApp();
                            var statement = connection.createStatement()) {
                        statement.execute("alter table account add column backdoor text");
                    }
                }))
                .hasMessageContaining("must be owner");
    }

    /** Each row of each table as text, attributes of sessions included. */
    private String everything() throws SQLException {
        var all = new StringBuilder();
        for (var table : strings("select table_name from information_schema.tables where table_schema = 'public'")) {
            strings("select t::text from \"" + table + "\" t").forEach(all::append);
        }
        strings("select encode(attribute_bytes, 'escape') from spring_session_attributes")
                .forEach(all::append);
        return all.toString();
    }

    private List<String> strings(String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
