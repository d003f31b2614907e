package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company's managers and their colleagues. */
@IdentityTest
class ColleaguesTest {

    private static final String PAGE = "/account/colleagues";

    private final int port;
    private final SentLetters letters;
    private final Rows rows;

    ColleaguesTest(@LocalServerPort int port, SentLetters letters, TestDatabase database) {
        this.port = port;
        this.letters = letters;
        rows = new Rows(database);
    }

    @BeforeEach
    void forgetAttempts() {
        rows.update("delete from login_attempts");
    }

    @Test
    void a_manager_invites_gives_another_role_shuts_opens_and_takes_leave() {
        var manager = Newcomer.settled(port, letters);
        var colleague = Newcomer.address();
        assertThat(Browser.said(invite(manager, colleague, "REPRESENTATIVE")))
                .contains("The invitation is on its way", colleague, "Pending: invited");
        assertThat(letters.to(colleague)).containsExactly(LetterKind.INVITATION_COMPANY);
        var first = letters.link(colleague);

        assertThat(act(manager, colleague, "invitation")).contains("A fresh invitation");
        assertThat(Browser.said(new Browser(port).get(first))).contains("newer link");
        join(colleague);
        assertThat(roles(colleague)).isEqualTo("{REPRESENTATIVE}");
        assertThat(act(manager, colleague, "invitation")).contains("Somebody was faster");

        assertThat(act(manager, colleague, "role", "role", "HOLDER")).contains("The role is changed");
        assertThat(roles(colleague)).isEqualTo("{HOLDER}");
        assertThat(act(manager, colleague, "role", "role", "ADMIN")).contains("cannot be done");
        assertThat(act(manager, colleague, "disable")).contains("is shut");
        var out = new Newcomer(colleague, new Browser(port), letters);
        assertThat(Browser.said(out.logIn())).contains("is not right");
        assertThat(act(manager, colleague, "enable")).contains("open again");
        assertThat(Browser.location(out.logIn())).endsWith("/account/terms");
        rows.update("""
                insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state, label)
                select 'key of ' || login, translate(encode(decode(replace(id::text, '-', ''), 'hex'), 'base64'), '+/=', '-_'),
                       '\\x00', false, false, 'Key of ' || login
                from account where login = '%s'
                """.formatted(colleague));
        assertThat(act(manager, colleague, "delete")).contains("is deleted").doesNotContain(colleague);
        assertThat(rows.tablesThatSay(colleague)).isEmpty();
        assertThat(Browser.location(out.browser().get("/account"))).endsWith("/login");
    }

    @Test
    void the_last_manager_stays_and_of_two_who_go_for_each_other_one_stays() throws Exception {
        var manager = Newcomer.settled(port, letters);
        for (var act : List.of("disable", "delete")) {
            assertThat(act(manager, manager.email(), act)).contains("Nobody would be left");
        }
        assertThat(act(manager, manager.email(), "role", "role", "HOLDER")).contains("Nobody would be left");

        var second = new Newcomer(Newcomer.address(), new Browser(port), letters);
        invite(manager, second.email(), "COMPANY_MANAGER");
        assertThat(act(manager, manager.email(), "delete"))
                .as("a pending manager looks after nobody")
                .contains("Nobody would be left");
        join(second.email());
        second.logIn();
        second.browser().submit("/account/terms");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var token = Newcomer.token(manager.browser().get(PAGE));
            var other = Newcomer.token(second.browser().get(PAGE));
            var first = path(second.email(), "disable");
            var last = path(manager.email(), "disable");
            var one = threads.submit(() -> manager.browser().post(first, "_csrf", token));
            var two = threads.submit(() -> second.browser().post(last, "_csrf", other));
            assertThat(List.of(one.get().statusCode(), two.get().statusCode())).allMatch(status -> status < 500);
        }
        assertThat(rows.of("select login from account where state = 'ACTIVE' and login in ('" + manager.email() + "', '"
                        + second.email() + "')"))
                .hasSize(1);
    }

    @Test
    void another_companys_colleagues_are_not_there() {
        var mine = Newcomer.settled(port, letters);
        var other = Newcomer.settled(port, letters, "company", "Another Ltd");
        var colleague = Newcomer.address();
        invite(mine, colleague, "HOLDER");
        join(colleague);
        for (var act : List.of("invitation", "disable", "enable", "delete", "role")) {
            assertThat(act(other, colleague, act, "role", "REPRESENTATIVE"))
                    .contains("There is no such colleague")
                    .doesNotContain(colleague);
        }
        assertThat(rows.one("select state || roles::text from account where login = '" + colleague + "'"))
                .isEqualTo("ACTIVE{HOLDER}");
        assertThat(act(mine, colleague, "promote")).contains("There is no such colleague");
    }

    @Test
    void who_is_no_manager_of_a_company_has_no_such_page() {
        var manager = Newcomer.settled(port, letters);
        var colleague = new Newcomer(Newcomer.address(), new Browser(port), letters);
        invite(manager, colleague.email(), "HOLDER");
        join(colleague.email());
        colleague.logIn();
        colleague.browser().submit("/account/terms");
        var officer = new Newcomer("admin.ch@customs.example", new Browser(port), letters);
        officer.logIn(officer.email(), DemoSettings.PASSWORD);
        for (var refused : List.of(colleague, officer)) {
            assertThat(refused.browser().get(PAGE).statusCode()).isEqualTo(403);
            assertThat(post(refused, manager.email(), "delete")).isEqualTo(403);
            assertThat(refused.browser()
                            .press("/account", PAGE, "email", Newcomer.address(), "name", "N", "role", "HOLDER")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Browser.location(new Browser(port).get(PAGE))).endsWith("/login");
        assertThat(manager.browser()
                        .post(PAGE, "email", Newcomer.address(), "name", "N", "role", "HOLDER")
                        .statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "email, ''",
        "email, nonsense",
        "email, long",
        "email, control",
        "name, ''",
        "name, '   '",
        "name, long",
        "name, control",
        "role, ''",
        "role, ADMIN"
    })
    void what_cannot_be_is_named_beside_its_field(String field, String typed) {
        var manager = Newcomer.settled(port, letters);
        var text = switch (typed) {
            case "long" -> "x".repeat(250) + "@holders.example";
            case "control" -> "Li\0ly@holders.example";
            default -> typed;
        };
        var email = field.equals("email") ? text : Newcomer.address();
        var answer = manager.browser()
                .submit(
                        PAGE,
                        "email",
                        email,
                        "name",
                        field.equals("name") ? text : "Lily",
                        "role",
                        field.equals("role") ? text : "HOLDER");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.said(answer)).contains("href=\"#" + field + "\"");
        assertThat(rows.one(
                        "select count(*) from account where organisation_id = (select organisation_id from account where login = '"
                                + manager.email() + "')"))
                .isEqualTo("1");
    }

    @Test
    void an_address_that_has_an_account_is_named_and_how_many_one_may_ask_for_is_bounded() {
        var manager = Newcomer.settled(port, letters);
        assertThat(Browser.said(invite(manager, "officer.ch@customs.example", "HOLDER")))
                .contains("has an account already");
        assertThat(letters.to("officer.ch@customs.example")).doesNotContain(LetterKind.INVITATION_COMPANY);
        var page = manager.browser().get(PAGE);
        HttpResponse<String> last = page;
        for (int asked = 0; asked < 30; asked++) {
            last = manager.browser()
                    .post(
                            PAGE,
                            "email",
                            "o" + asked + "@customs.example",
                            "name",
                            "N",
                            "role",
                            "HOLDER",
                            "_csrf",
                            Newcomer.token(page));
        }
        assertThat(Browser.said(last)).contains("many invitations in a short time");
        assertThat(letters.to("o29@customs.example")).isEmpty();
    }

    @Test
    void an_invitation_by_rest_is_bounded_as_well_and_its_texts_are_checked() {
        var manager = Newcomer.settled(port, letters);
        var verifier = Client.verifier();
        var back = manager.browser().get(Client.wallet().authorize(verifier));
        var code = Browser.parameter(Browser.location(back), "code").orElseThrow();
        var api = new Api(
                port,
                Client.Tokens.of(Client.wallet().redeem(manager.browser(), code, verifier))
                        .access());
        assertThat(api.post("/v1/accounts", account("a\\u0000b@holders.example", "N"))
                        .body())
                .contains("\"login\"");
        assertThat(api.post("/v1/accounts", account(Newcomer.address(), "a\\u0000b"))
                        .body())
                .contains("\"name\"");
        int status = 0;
        for (int asked = 0; asked < 31; asked++) {
            status = api.post("/v1/accounts", account("officer.ch@customs.example", "N"))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void many_colleagues_come_in_pages() {
        var manager = Newcomer.settled(port, letters);
        rows.update("""
                insert into account (id, login, name, locale, organisation_id, roles, state, created_at)
                select gen_random_uuid(), 'a' || to_char(n, 'FM000') || '-%1$s', 'Number ' || n, 'en', organisation_id, '{HOLDER}', 'DISABLED', now()
                from account, generate_series(1, 60) n where login = '%1$s'
                """.formatted(manager.email()));
        var first = manager.browser().get(PAGE);
        assertThat(Browser.said(first)).contains("Number 1<", "Number 50<").doesNotContain("Number 51<");
        var second =
                manager.browser().get(PAGE + "?after=a050-" + manager.email().replace("@", "%40"));
        assertThat(Browser.said(second)).contains("Number 51<", "Number 60<").doesNotContain("Number 50<");
        assertThat(manager.browser().get(PAGE + "?after=%00").statusCode()).isEqualTo(200);
    }

    private static String account(String login, String name) {
        return """
                {"login": "%s", "name": "%s", "locale": "en", "roles": ["HOLDER"]}
                """.formatted(login, name);
    }

    private HttpResponse<String> invite(Newcomer by, String email, String role) {
        var answer = by.browser().submit(PAGE, "email", email, "name", "A colleague", "role", role);
        return answer.statusCode() == 302 ? by.browser().follow(answer) : answer;
    }

    private void join(String email) {
        new Newcomer(email, new Browser(port), letters).choose(letters.link(email), Newcomer.PASSWORD);
    }

    /** What the page says after an act on whoever has an address. */
    private String act(Newcomer by, String email, String act, String... fields) {
        return Browser.said(by.browser().follow(by.browser().press(PAGE, path(email, act), fields)));
    }

    private int post(Newcomer by, String email, String act) {
        return by.browser().press("/account", path(email, act)).statusCode();
    }

    private String path(String email, String act) {
        return PAGE + "/" + UUID.fromString(rows.one("select id from account where login = '" + email + "'")) + "/"
                + act;
    }

    private String roles(String email) {
        return rows.one("select roles from account where login = '" + email + "'");
    }
}
