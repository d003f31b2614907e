package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts by spreadsheet, as the customs portal asks for them row by row. */
@IdentityTest
class AccountImportTest {

    private static final String IMPORTS = "/v1/platform/account-imports/";
    private static final String PASSWORD = "seven lakes beside a quiet customs pier";

    private final int port;
    private final SentLetters letters;
    private final Rows rows;
    private final Housekeeping housekeeping;
    private final ApiCalls portal;
    private final Api admin;
    private final String administrator;
    private final UUID run = UUID.randomUUID();

    AccountImportTest(
            @LocalServerPort int port, SentLetters letters, TestDatabase database, Housekeeping housekeeping) {
        this.port = port;
        this.letters = letters;
        this.housekeeping = housekeeping;
        rows = new Rows(database);
        portal = ApiCalls.machine(port, "customs-portal");
        admin = Api.of(port, "admin.ch@customs.example");
        administrator = idOf("admin.ch@customs.example");
    }

    @BeforeEach
    void forgetAttempts() {
        rows.update("delete from login_attempts");
    }

    @AfterEach
    void timeIsAsItIs() {
        MovableClock.reset();
    }

    @Test
    void a_row_makes_an_account_once_and_mails_one_invitation() {
        var login = fresh();
        var first = apply(2, create(login, "\"region\": \"Nordost\", \"office\": \"CH001251\""));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Api.json(first).get("created").asBoolean()).isTrue();
        assertThat(apply(2, create(login, "")).body()).isEqualTo(first.body());
        assertThat(letters.to(login)).containsExactly(LetterKind.INVITATION_CUSTOMS);
        var account = account(login);
        assertThat(account).contains("\"PENDING\"", "\"OFFICER\"", "Nordost", "CH001251");
        assertThat(admin.get("/v1/audit?target=" + idOf(login)).body())
                .contains("ACCOUNT_INVITED", administrator, run.toString());
    }

    @Test
    void two_who_do_a_row_at_once_do_it_once() throws Exception {
        var login = fresh();
        Callable<HttpResponse<String>> call = () -> apply(2, create(login, ""));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 4).mapToObj(it -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(200));
            assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        }
        assertThat(letters.to(login)).hasSize(1);
    }

    @Test
    void a_row_changes_what_it_says_and_leaves_the_rest_until_it_is_taken_back() {
        var login = invited("OFFICER");
        assertThat(apply(2, row("UPDATE", login, """
                        "name": "Badge 8", "roles": {"CONTROLLER": true, "OFFICER": false}, "region": "Ouest"
                        """)).statusCode()).isEqualTo(200);
        assertThat(account(login)).contains("Badge 8", "[\"CONTROLLER\"]", "Ouest", "PENDING", "\"locale\":\"en\"");
        var other = invited("CONTROLLER");
        assertThat(apply(3, row("DEACTIVATE", other, "")).statusCode()).isEqualTo(200);
        assertThat(account(other)).contains("DISABLED");

        assertThat(undo(3).body()).isEqualTo("{}");
        assertThat(account(other)).contains("PENDING");
        assertThat(undo(2).body()).isEqualTo("{}");
        assertThat(undo(2).body()).isEqualTo("{}");
        assertThat(account(login)).contains("Badge 7", "[\"OFFICER\"]").doesNotContain("Ouest");
        assertThat(apply(2, row("UPDATE", login, "")).body()).contains("account-state");
    }

    @Test
    void what_was_changed_since_is_left_and_what_was_used_since_is_shut() {
        var changed = invited("OFFICER");
        apply(2, row("UPDATE", changed, "\"region\": \"Ouest\""));
        apply(3, row("UPDATE", changed, "\"region\": \"Nordost\""));
        assertThat(undo(2).body()).contains("CHANGED");
        assertThat(account(changed)).contains("Nordost");

        var used = fresh();
        apply(4, create(used, ""));
        choose(used);
        assertThat(undo(4).body()).contains("USED");
        assertThat(account(used)).contains("DISABLED");

        var gone = invited("OFFICER");
        apply(5, row("UPDATE", gone, "\"region\": \"Ouest\""));
        admin.delete("/v1/accounts/" + idOf(gone));
        assertThat(undo(5).body()).contains("GONE");
    }

    @Test
    void a_new_account_that_nobody_used_is_gone_with_its_link() {
        var login = fresh();
        apply(2, create(login, ""));
        var link = letters.link(login);
        assertThat(undo(2).body()).isEqualTo("{}");
        assertThat(rows.of("select id from account where login = '" + login + "'"))
                .isEmpty();
        assertThat(Browser.said(new Browser(port).get(link))).contains("This link is good no more");
        assertThat(rows.tablesThatSay(login)).isEmpty();

        var silent = fresh();
        apply(3, create(silent, "\"active\": false"));
        assertThat(account(silent)).contains("DISABLED");
        undo(3);
        assertThat(letters.to(silent)).isEmpty();
    }

    @Test
    void a_row_that_was_taken_back_before_it_came_is_never_done() {
        var login = fresh();
        assertThat(undo(7).body()).isEqualTo("{}");
        assertThat(apply(7, create(login, "")).body()).contains("account-state");
        assertThat(letters.to(login)).isEmpty();
    }

    @Test
    void whoever_is_no_administrator_any_more_imports_nothing_more() {
        var former = invited("ADMIN");
        choose(former);
        var id = idOf(former);
        var login = fresh();
        assertThat(apply(2, id, create(login, "")).statusCode()).isEqualTo(200);
        admin.post("/v1/accounts/" + id + "/disable", "");
        assertThat(apply(3, id, create(fresh(), "")).body()).contains("\"administrator\"");
        assertThat(apply(2, id, create(login, "")).statusCode()).as("was done").isEqualTo(200);
        assertThat(undo(2, "\"" + id + "\"").body()).contains("\"administrator\"");
        assertThat(undo(2, "null").body()).as("by itself").isEqualTo("{}");
        assertThat(admin.get("/v1/audit?actor=platform").body()).contains("ACCOUNT_DELETED", run.toString());

        var officer = idOf("officer.ch@customs.example");
        assertThat(apply(4, officer, create(fresh(), "")).body()).contains("\"administrator\"");
        var elsewhere = body(administrator, create(fresh(), "")).replace("\"CH\"", "\"DE\"");
        assertThat(portal.send("PUT", IMPORTS + run + "/rows/4", elsewhere, "application/json")
                        .body())
                .contains("\"administrator\"");
        assertThat(apply(4, "nobody", create(fresh(), "")).body()).contains("\"administrator\"");
    }

    @Test
    void a_neighbours_account_is_not_there_and_a_row_is_one_administrations() {
        assertThat(apply(2, row("DEACTIVATE", "officer.de@customs.example", "")).statusCode())
                .isEqualTo(404);
        assertThat(apply(2, row("UPDATE", "officer.de@customs.example", "\"name\": \"Mine\""))
                        .statusCode())
                .isEqualTo(404);
        apply(3, create(fresh(), ""));
        var neighbour = portal.send(
                "POST",
                IMPORTS + run + "/rows/3/undo",
                "{\"country\": \"DE\", \"administrator\": null}",
                "application/json");
        assertThat(neighbour.statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_shuts_out_the_last_administrator_nor_the_one_who_imports() {
        assertThat(apply(2, row("DEACTIVATE", "admin.ch@customs.example", "")).body())
                .contains("\"active\"", "Own");
        assertThat(apply(
                                2,
                                row(
                                        "UPDATE",
                                        "admin.ch@customs.example",
                                        "\"roles\": {\"ADMIN\": false, \"OFFICER\": true}"))
                        .body())
                .contains("\"roles\"", "Own");
        var second = fresh();
        apply(3, create(second, "\"roles\": {\"ADMIN\": true}"));
        choose(second);
        rows.update(
                "update account set state = 'DISABLED' where organisation_id = 'CUSTOMS-CH' and 'ADMIN' = any (roles)"
                        + " and login <> '" + second + "'");
        try {
            assertThat(undo(3, "null").body()).contains("last-administrator");
        } finally {
            rows.update("update account set state = 'ACTIVE' where login = 'admin.ch@customs.example'");
        }
        assertThat(account(second)).contains("ACTIVE");
    }

    @Test
    void tells_beforehand_what_would_be_refused_and_does_nothing() {
        var login = fresh();
        var answer = portal.send(
                "POST",
                IMPORTS + "checks",
                """
                {"country": "CH", "administrator": "%s", "rows": [%s]}
                """.formatted(
                                administrator,
                                String.join(
                                        ",",
                                        create(login, ""),
                                        create("officer.de@customs.example", ""),
                                        create("nobody", ""),
                                        create(fresh(), "\"roles\": {\"REGIONAL_MANAGER\": true}"),
                                        create(fresh(), "\"roles\": {}"),
                                        create(fresh(), "\"roles\": {\"ICC_OPERATIONS\": true}"),
                                        create(fresh(), "\"name\": \"" + "x".repeat(201) + "\""),
                                        row("UPDATE", fresh(), ""),
                                        row("DEACTIVATE", "officer.ch@customs.example", ""),
                                        row("DEACTIVATE", "ADMIN.ch@customs.example", ""))),
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        var found = new StringBuilder();
        Api.json(answer)
                .get("mistakes")
                .forEach(it -> found.append(it.get("at").asInt() + " "
                        + it.get("code").asString() + " " + it.get("field").asString() + " "
                        + it.get("rule").asString() + "\n"));
        assertThat(found.toString().lines())
                .containsExactlyInAnyOrder(
                        "1 login-taken  ",
                        "2 invalid-input login Email",
                        "3 invalid-input region Region",
                        "4 invalid-input roles NotEmpty",
                        "5 invalid-input roles Role",
                        "6 invalid-input name Size",
                        "7 not-found  ",
                        "9 invalid-input active Own");
        assertThat(rows.of("select id from account where login = '" + login + "'"))
                .isEmpty();
    }

    @Test
    void looks_at_two_hundred_rows_of_the_longest_texts_at_once() {
        var text = "海".repeat(300);
        var row = create(
                fresh(),
                "\"name\": \"%1$s\", \"locale\": \"%1$s\", \"region\": \"%1$s\", \"office\": \"%1$s\"".formatted(text));
        var answer = portal.send(
                "POST",
                IMPORTS + "checks",
                """
                {"country": "CH", "administrator": "%s", "rows": [%s]}
                """.formatted(administrator, String.join(",", Collections.nCopies(200, row))),
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).get("mistakes").size()).isEqualTo(800);
    }

    @Test
    void nobody_but_the_portal_may_ask() {
        for (var stranger : new ApiCalls[] {
            ApiCalls.of(port, "admin.ch@customs.example"),
            ApiCalls.machine(port, "notification"),
            ApiCalls.machine(port, "proxy")
        }) {
            assertThat(stranger.send(
                                    "PUT",
                                    IMPORTS + run + "/rows/2",
                                    body(administrator, create(fresh(), "")),
                                    "application/json")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_was_done_is_forgotten_after_its_time() {
        var login = fresh();
        apply(2, create(login, ""));
        housekeeping.removeWorthless();
        assertThat(rows.of("select row_number from account_import_row where import_id = '" + run + "'"))
                .hasSize(1);
        MovableClock.moveBy(Duration.ofDays(91));
        housekeeping.removeWorthless();
        assertThat(rows.of("select row_number from account_import_row where import_id = '" + run + "'"))
                .isEmpty();
    }

    private HttpResponse<String> apply(int number, String row) {
        return apply(number, administrator, row);
    }

    private HttpResponse<String> apply(int number, String by, String row) {
        return portal.send("PUT", IMPORTS + run + "/rows/" + number, body(by, row), "application/json");
    }

    private HttpResponse<String> undo(int number) {
        return undo(number, "\"" + administrator + "\"");
    }

    private HttpResponse<String> undo(int number, String by) {
        return portal.send(
                "POST",
                IMPORTS + run + "/rows/" + number + "/undo",
                "{\"country\": \"CH\", \"administrator\": " + by + "}",
                "application/json");
    }

    private static String body(String by, String row) {
        return "{\"country\": \"CH\", \"administrator\": \"" + by + "\", \"row\": " + row + "}";
    }

    private static String create(String login, String more) {
        return row("CREATE", login, "\"name\": \"Badge 7\", \"roles\": {\"OFFICER\": true}", more);
    }

    /** A row as JSON; of two texts of one field the later counts. */
    private static String row(String action, String login, String... more) {
        var all = new LinkedHashMap<String, Object>();
        all.put("action", action);
        all.put("login", login);
        all.put("roles", Map.of());
        for (var part : more) {
            Api.fields("{" + part + "}").forEach(all::put);
        }
        return Api.written(all);
    }

    private String account(String login) {
        return admin.get("/v1/accounts/" + idOf(login)).body();
    }

    private String idOf(String login) {
        return rows.one("select id from account where login = '" + login + "'");
    }

    private String invited(String role) {
        var login = fresh();
        admin.post(
                "/v1/accounts",
                "{\"login\": \"" + login + "\", \"name\": \"Badge 7\", \"locale\": \"en\", \"roles\": [\"" + role
                        + "\"]}");
        return login;
    }

    private void choose(String login) {
        var page = letters.link(login);
        new Browser(port)
                .press(
                        page,
                        page.substring(0, page.indexOf('?')),
                        "secret",
                        page.substring(page.indexOf('=') + 1),
                        "password",
                        PASSWORD,
                        "repeat",
                        PASSWORD);
    }

    private static String fresh() {
        return "i" + UUID.randomUUID().toString().substring(0, 8) + "@customs.example";
    }
}
