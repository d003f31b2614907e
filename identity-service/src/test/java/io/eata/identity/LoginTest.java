package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class LoginTest {

    private static final String OFFICER = "officer.ch@customs.example";

    private final int port;
    private final TestDatabase database;

    LoginTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
    }

    @AfterEach
    void forgetFailures() throws SQLException {
        update("delete from login_attempts");
    }

    @Test
    void takes_login_and_password_and_says_who_one_is() {
        var browser = new Browser(port);
        var home = browser.follow(browser.login(OFFICER, DemoSettings.PASSWORD));
        assertThat(Browser.said(home)).contains("You are signed in", "Officer CH-1001", "Swiss Customs (demo)");
    }

    @Test
    void takes_the_login_however_it_is_typed() {
        var browser = new Browser(port);
        var home = browser.follow(browser.login("  Officer.CH@Customs.Example ", DemoSettings.PASSWORD));
        assertThat(Browser.said(home)).contains("Officer CH-1001");
    }

    @Test
    void keeps_out_whoever_has_not_logged_in() {
        assertThat(Browser.location(new Browser(port).get("/"))).endsWith("/identity/login");
    }

    @Test
    void says_the_same_for_a_wrong_password_an_unknown_account_and_a_disabled_one() throws SQLException {
        update("update account set state = 'DISABLED' where login = 'officer.no@customs.example'");
        try {
            var wrong = answerTo(OFFICER, "wrong");
            assertThat(wrong).contains("E-mail or password is not right", "role=\"alert\"");
            assertThat(withoutTyped(answerTo("nobody@customs.example", "wrong")))
                    .isEqualTo(withoutTyped(wrong));
            assertThat(withoutTyped(answerTo("officer.no@customs.example", DemoSettings.PASSWORD)))
                    .isEqualTo(withoutTyped(wrong));
        } finally {
            update("update account set state = 'ACTIVE' where login = 'officer.no@customs.example'");
        }
    }

    @Test
    void keeps_what_was_typed_but_not_the_password() {
        assertThat(answerTo(OFFICER, "a wrong guess"))
                .contains("value=\"" + OFFICER + "\"")
                .doesNotContain("a wrong guess");
    }

    @Test
    void says_what_went_wrong_once() {
        var browser = new Browser(port);
        browser.follow(browser.login(OFFICER, "wrong"));
        assertThat(browser.get("/login").body()).doesNotContain("is not right");
    }

    @Test
    void survives_a_login_and_a_password_of_any_length() {
        assertThat(answerTo("x".repeat(10_000), "wrong")).contains("is not right");
        assertThat(answerTo(OFFICER, "x".repeat(10_000))).contains("is not right");
        assertThat(answerTo(OFFICER, DemoSettings.PASSWORD + "\0")).contains("is not right");
    }

    @Test
    void shows_the_form_afresh_when_its_session_has_ended() {
        var browser = new Browser(port);
        var stale = browser.post("/login", "username", OFFICER, "password", DemoSettings.PASSWORD, "_csrf", "stale");
        assertThat(Browser.location(stale)).endsWith("/identity/login");
        assertThat(browser.get("/login").body())
                .contains("The page had been open for too long")
                .contains("value=\"" + OFFICER + "\"");
    }

    @Test
    void keeps_the_session_in_a_cookie_of_its_own_that_scripts_and_other_sites_do_not_get() {
        var answer = new Browser(port).login(OFFICER, DemoSettings.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("EATA_IDENTITY=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/identity"));
    }

    @Test
    void begins_another_session_with_the_login() {
        var browser = new Browser(port);
        browser.login(OFFICER, "wrong");
        var before = browser.cookie("EATA_IDENTITY").orElseThrow().getValue();
        browser.login(OFFICER, DemoSettings.PASSWORD);
        assertThat(browser.cookie("EATA_IDENTITY").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void speaks_the_readers_language() {
        assertThat(new Browser(port).with("Accept-Language", "de").get("/login").body())
                .contains("Mit dem Konto Ihrer Organisation");
        assertThat(new Browser(port).with("Accept-Language", "ar").get("/login").body())
                .contains("dir=\"rtl\"");
    }

    @Test
    void lets_a_login_lead_to_the_proxies_and_to_a_client_on_this_machine_but_no_form_anywhere_else() {
        assertThat(new Browser(port).get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("form-action 'self' http://127.0.0.1:* " + DemoSettings.PROXY + " "
                                + DemoSettings.OTHER_PROXY + "; frame-ancestors 'none'"));
    }

    private String answerTo(String login, String password) {
        var browser = new Browser(port);
        return Browser.said(browser.follow(browser.login(login, password)));
    }

    private static String withoutTyped(String page) {
        return page.replaceAll("(name=\"username\"[^>]*value|value)=\"[^\"]*\"", "");
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
