package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts from the invitation to the end, as administrators and their people see them. */
@IdentityTest
class AccountsTest {

    private static final String ADMIN = "admin.ch@customs.example";
    private static final String GOOD = "seven lakes beside a quiet customs pier";

    private final int port;
    private final SentLetters letters;
    private final TestDatabase database;
    private final Api admin;

    AccountsTest(@LocalServerPort int port, SentLetters letters, TestDatabase database) {
        this.port = port;
        this.letters = letters;
        this.database = database;
        admin = Api.of(port, ADMIN);
    }

    @BeforeEach
    void forgetAttempts() throws SQLException {
        update("delete from login_attempts");
    }

    @AfterEach
    void timeIsAsItIs() {
        MovableClock.reset();
    }

    @Test
    void an_invitation_leads_to_a_password_and_to_work() {
        var login = fresh();
        var invited = invite(admin, login, "OFFICER", "Nordost");
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(Api.json(invited).get("state").asString()).isEqualTo("PENDING");
        assertThat(letters.to(login)).containsExactly(LetterKind.INVITATION_CUSTOMS);
        var browser = new Browser(port);
        var page = letters.link(login);
        assertThat(Browser.said(browser.get(page))).contains("Swiss Customs (demo)", login);
        assertThat(browser.get("/login").body()).doesNotContain(login);

        assertThat(Browser.location(choose(browser, page, GOOD))).endsWith("/login?password=set");
        assertThat(Browser.said(browser.follow(browser.login(login, GOOD)))).contains("Badge 77");
        var account = Api.json(admin.get("/v1/accounts/" + id(invited)));
        assertThat(account.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(account.get("lastLoginAt").isNull()).isFalse();
        assertThat(Browser.said(browser.get(page))).contains("This link is good no more", "used already");
    }

    @Test
    void a_link_that_expired_or_was_overtaken_leads_to_a_fresh_one() {
        var login = fresh();
        var invited = invite(admin, login, "OFFICER", null);
        var first = letters.link(login);
        assertThat(admin.post("/v1/accounts/" + id(invited) + "/invitation", "").statusCode())
                .isEqualTo(204);
        var browser = new Browser(port);
        assertThat(Browser.said(browser.get(first))).contains("newer link");
        var second = letters.link(login);
        MovableClock.moveBy(Duration.ofDays(15));
        assertThat(Browser.said(browser.get(second))).contains("Its time has passed");
        var ended = browser.get(second).body();
        browser.post("/link/fresh", "secret", second.substring(second.indexOf('=') + 1), "_csrf", csrf(ended));
        var third = letters.link(login);
        assertThat(third).isNotEqualTo(second);
        assertThat(Browser.location(choose(browser, third, GOOD))).endsWith("/login?password=set");
    }

    @Test
    void a_link_works_once_when_many_follow_it_at_once() throws Exception {
        var login = fresh();
        invite(admin, login, "OFFICER", null);
        var page = letters.link(login);
        var forms = IntStream.range(0, 6).mapToObj(person -> opened(page)).toList();
        try (var threads = Executors.newFixedThreadPool(forms.size())) {
            var answers =
                    threads.invokeAll(forms).stream().map(Future::resultNow).toList();
            assertThat(answers.stream().filter(Integer.valueOf(302)::equals)).hasSize(1);
        }
    }

    @Test
    void weak_known_and_personal_passwords_are_refused_in_words() {
        var login = fresh();
        invite(admin, login, "OFFICER", null);
        var page = letters.link(login);
        var browser = new Browser(port);
        assertThat(Browser.said(choose(browser, page, "short"))).contains("at least 12 characters");
        assertThat(Browser.said(choose(browser, page, "passwordpassword"))).containsAnyOf("stolen", "few tries");
        assertThat(Browser.said(choose(browser, page, "aaaaaaaaaaaaaaaa"))).contains("few tries");
        assertThat(Browser.said(choose(browser, page, login))).contains("little more than your name");
        assertThat(Browser.said(choose(browser, page, "x".repeat(200)))).contains("at most 128");
        assertThat(Browser.said(browser.press(
                        page,
                        page.substring(0, page.indexOf('?')),
                        "secret",
                        page.substring(page.indexOf('=') + 1),
                        "password",
                        GOOD,
                        "repeat",
                        "other")))
                .contains("not the same");
    }

    @Test
    void a_neighbours_account_is_not_there() {
        var invited = invite(admin, fresh(), "OFFICER", null);
        var path = "/v1/accounts/" + id(invited);
        var other = Api.of(port, "operations@icc.example");
        for (var answer : new HttpResponse<?>[] {
            other.get(path),
            other.delete(path),
            other.post(path + "/disable", ""),
            other.post(path + "/password-reset", "")
        }) {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(Api.of(port, "officer.ch@customs.example").get(path).statusCode())
                .isEqualTo(403);
        assertThat(other.get("/v1/accounts").body()).doesNotContain("customs.example");
    }

    @Test
    void an_address_has_one_account_and_bad_input_is_named() {
        var login = fresh();
        assertThat(invite(admin, login, "OFFICER", null).statusCode()).isEqualTo(201);
        assertThat(invite(admin, login.toUpperCase(Locale.ROOT), "OFFICER", null)
                        .body())
                .contains("login-taken");
        assertThat(invite(admin, "nonsense", "OFFICER", null).body()).contains("\"login\"");
        assertThat(invite(admin, fresh(), "ICC_OPERATIONS", null).body()).contains("\"roles\"", "not yours to give");
        assertThat(invite(admin, fresh(), "REGIONAL_MANAGER", null).body()).contains("\"region\"");
    }

    @Test
    void a_regional_manager_keeps_to_the_region() {
        var manager = worker("REGIONAL_MANAGER", "Nordost");
        assertThat(invite(manager, fresh(), "OFFICER", "Nordost").statusCode()).isEqualTo(201);
        assertThat(invite(manager, fresh(), "OFFICER", "Ouest").statusCode()).isEqualTo(400);
        assertThat(invite(manager, fresh(), "ADMIN", "Nordost").statusCode()).isEqualTo(400);
        var elsewhere = id(invite(admin, fresh(), "OFFICER", "Ouest"));
        assertThat(manager.get("/v1/accounts/" + elsewhere).statusCode()).isEqualTo(404);
        assertThat(manager.get("/v1/accounts?region=Ouest").statusCode()).isEqualTo(400);
        assertThat(manager.get("/v1/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void the_last_administrator_stays_even_when_two_go_for_each_other() throws Exception {
        disableOtherAdministrators();
        var second = fresh();
        var invited = invite(admin, second, "ADMIN", null);
        choose(new Browser(port), letters.link(second), GOOD);
        var other = api(second);
        var own = Api.json(admin.get("/v1/accounts?text=" + ADMIN))
                .get("rows")
                .get(0)
                .get("id")
                .asString();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() ->
                    admin.post("/v1/accounts/" + id(invited) + "/disable", "").statusCode());
            var two = threads.submit(
                    () -> other.post("/v1/accounts/" + own + "/disable", "").statusCode());
            assertThat(List.of(one.get(), two.get())).contains(200).containsAnyOf(409, 403, 401);
        } finally {
            update("update account set state = 'ACTIVE' where login = '" + ADMIN + "'");
            disableOtherAdministrators(); // others count on there being one
        }
    }

    @Test
    void a_disabled_account_is_out_at_once_and_all_of_it_is_in_the_audit_log() {
        var login = fresh();
        var invited = invite(admin, login, "OFFICER", null);
        choose(new Browser(port), letters.link(login), GOOD);
        var browser = new Browser(port);
        browser.login(login, GOOD);
        assertThat(admin.post("/v1/accounts/" + id(invited) + "/disable", "").statusCode())
                .isEqualTo(200);
        assertThat(Browser.location(browser.get("/"))).endsWith("/login");
        assertThat(Browser.said(browser.follow(browser.login(login, GOOD)))).contains("is not right");
        admin.delete("/v1/accounts/" + id(invited));
        assertThat(admin.get("/v1/accounts/" + id(invited)).statusCode()).isEqualTo(404);
        var log = admin.get("/v1/audit?target=" + id(invited)).body();
        assertThat(log)
                .contains("ACCOUNT_INVITED", "INVITATION_ACCEPTED", "ACCOUNT_DISABLED", "ACCOUNT_DELETED")
                .doesNotContain(login);
        assertThat(admin.get("/v1/audit/export?target=" + id(invited)).body())
                .startsWith("id,at,actor")
                .contains("ACCOUNT_DELETED");
    }

    @Test
    void a_demanded_password_comes_before_anything_else_and_then_the_way_goes_on() {
        var login = fresh();
        var invited = invite(admin, login, "OFFICER", null);
        choose(new Browser(port), letters.link(login), GOOD);
        admin.post("/v1/accounts/" + id(invited) + "/password-change", "");
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var asked = Client.portal().authorize(verifier);
        browser.get(asked);
        var back = browser.follow(browser.login(login, GOOD));
        assertThat(Browser.location(back)).endsWith("/account/password");
        var changed = browser.submit(
                "/account/password", "present", GOOD, "password", GOOD + " again", "repeat", GOOD + " again");
        var on = browser.follow(browser.follow(changed));
        assertThat(Browser.parameter(Browser.location(on), "code")).isPresent();
        assertThat(letters.to(login)).contains(LetterKind.PASSWORD_CHANGED);
    }

    @Test
    void a_forgotten_password_is_set_by_link_and_nobody_learns_who_has_an_account() {
        var login = fresh();
        invite(admin, login, "OFFICER", null);
        choose(new Browser(port), letters.link(login), GOOD);
        var browser = new Browser(port);
        var known = browser.submit("/password/forgotten", "username", login);
        var unknown = browser.submit("/password/forgotten", "username", fresh());
        assertThat(Browser.location(known)).isEqualTo(Browser.location(unknown));
        assertThat(letters.to(login)).endsWith(LetterKind.RESET_PASSWORD);
        var page = letters.link(login);
        choose(browser, page, GOOD + " once more");
        assertThat(Browser.said(browser.follow(browser.login(login, GOOD)))).contains("is not right");
        assertThat(Browser.said(browser.follow(browser.login(login, GOOD + " once more"))))
                .contains("Badge 77");
    }

    private Api worker(String role, String region) {
        var login = fresh();
        invite(admin, login, role, region);
        choose(new Browser(port), letters.link(login), GOOD);
        return api(login);
    }

    private Api api(String login) {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        browser.get(Client.portal().authorize(verifier));
        var code = Browser.parameter(Browser.location(browser.follow(browser.login(login, GOOD))), "code")
                .orElseThrow();
        return new Api(
                port,
                Client.Tokens.of(Client.portal().redeem(browser, code, verifier))
                        .access());
    }

    private static HttpResponse<String> invite(Api by, String login, String role, @Nullable String region) {
        return by.post(
                "/v1/accounts", """
                {"login": "%s", "name": "Badge 77", "locale": "en", "roles": ["%s"]%s}
                """.formatted(login, role, region == null ? "" : ", \"region\": \"" + region + "\""));
    }

    private static HttpResponse<String> choose(Browser browser, String page, String password) {
        return browser.press(
                page,
                page.substring(0, page.indexOf('?')),
                "secret",
                page.substring(page.indexOf('=') + 1),
                "password",
                password,
                "repeat",
                password);
    }

    /** The page of a link in a browser of its own, open and filled in; what it answers when it is sent. */
    private Callable<Integer> opened(String page) {
        var browser = new Browser(port);
        var token = csrf(browser.get(page).body());
        var at = page.indexOf('?');
        return () -> browser.post(
                        page.substring(0, at),
                        "secret",
                        page.substring(page.indexOf('=') + 1),
                        "password",
                        GOOD,
                        "repeat",
                        GOOD,
                        "_csrf",
                        token)
                .statusCode();
    }

    private static String csrf(String page) {
        var at = page.indexOf("name=\"_csrf\" value=\"") + 20;
        return page.substring(at, page.indexOf('"', at));
    }

    private static String id(HttpResponse<String> account) {
        return Api.json(account).get("id").asString();
    }

    private static String fresh() {
        return "o" + UUID.randomUUID().toString().substring(0, 8) + "@customs.example";
    }

    private void disableOtherAdministrators() throws SQLException {
        update(
                "update account set state = 'DISABLED' where organisation_id = 'CUSTOMS-CH' and 'ADMIN' = any (roles) and login <> '"
                        + ADMIN + "'");
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
