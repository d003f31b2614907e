package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class SecondFactorTest {

    private static final String OFFICER = "officer.ch@customs.example";
    private static final String OTHER = "officer.de@customs.example";
    private static final Pattern RECOVERY_CODE = Pattern.compile("class=\"code\">([A-Z2-9-]{19})<");

    private final int port;
    private final TestDatabase database;
    private final SentLetters letters;
    private final Browser browser;

    SecondFactorTest(@LocalServerPort int port, TestDatabase database, SentLetters letters) {
        this.port = port;
        this.database = database;
        this.letters = letters;
        browser = new Browser(port);
    }

    @BeforeEach
    void stopTheClock() {
        MovableClock.stop();
        letters.forget();
    }

    @AfterEach
    void forgetFactors() throws SQLException {
        MovableClock.reset();
        for (var table : List.of(
                "totp_factor", "email_factor", "email_code", "recovery_code", "login_attempts", "factor_policy")) {
            update("delete from " + table);
        }
    }

    @Test
    void whoever_has_none_needs_none() {
        assertThat(Client.portal().tokens(browser, OFFICER).accessClaims())
                .containsEntry("amr", List.of("pwd"))
                .containsEntry("acr", "urn:eata:acr:single-factor")
                .containsEntry("auth_time", MovableClock.now().getEpochSecond());
    }

    @Test
    void an_app_is_enrolled_with_its_code_and_asked_for_at_each_login_on_the_way_to_the_client() {
        var app = enrolApp(browser, OFFICER);
        assertThat(letters.to(OFFICER)).containsExactly(LetterKind.FACTOR_ADDED, LetterKind.FACTOR_ADDED);

        MovableClock.moveBy(Authenticator.STEP);
        var elsewhere = new Browser(port);
        var portal = Client.portal();
        var verifier = Client.verifier();
        elsewhere.get(portal.authorize(verifier));
        var halfway = elsewhere.follow(elsewhere.login(OFFICER, DemoSettings.PASSWORD));
        assertThat(Browser.location(halfway)).endsWith("/login/factor");
        assertThat(Browser.said(elsewhere.get("/login/factor"))).contains("One more step", "authenticator app");

        var back = elsewhere.follow(elsewhere.submit("/login/factor", "way", "app", "code", app.code()));
        var code = Browser.parameter(Browser.location(back), "code").orElseThrow();
        var tokens = Client.Tokens.of(portal.redeem(elsewhere, code, verifier));
        assertThat(tokens.accessClaims())
                .containsEntry("amr", List.of("pwd", "otp", "mfa"))
                .containsEntry("acr", "urn:eata:acr:multi-factor");
        assertThat(tokens.idClaims())
                .containsEntry("amr", List.of("pwd", "otp", "mfa"))
                .containsEntry("auth_time", MovableClock.now().getEpochSecond());
    }

    @Test
    void half_a_login_opens_nothing() {
        enrolApp(browser, OFFICER);
        var half = new Browser(port);
        half.login(OFFICER, DemoSettings.PASSWORD);
        for (var page : List.of("/", "/account", "/account/security", "/account/security/app", "/account/sessions")) {
            assertThat(Browser.location(half.get(page))).as(page).endsWith("/login/factor");
        }
        var silent = half.get(Client.portal().authorize(Client.verifier(), "prompt", "none"));
        assertThat(Browser.parameter(Browser.location(silent), "error")).hasValue("login_required");
        assertThat(Browser.location(half.get(Client.portal().authorize(Client.verifier()))))
                .endsWith("/login/factor");
    }

    @Test
    void a_code_works_once_and_only_about_its_time() {
        var app = enrolApp(browser, OFFICER);
        assertThat(secondStep("app", app.code())).contains("not right"); // it was used when the app was enrolled
        MovableClock.moveBy(Duration.ofMinutes(5));
        assertThat(secondStep("app", app.code(MovableClock.now().minus(Authenticator.STEP.multipliedBy(2)))))
                .contains("not right");
        assertThat(secondStep("app", app.code(MovableClock.now().plus(Authenticator.STEP.multipliedBy(2)))))
                .contains("not right");
        assertThat(secondStep("app", "000000")).contains("not right");
        var previous = app.code(MovableClock.now().minus(Authenticator.STEP));
        assertThat(secondStep("app", previous)).contains("Security");
        assertThat(secondStep("app", previous)).contains("not right");
        assertThat(secondStep(
                        "app", app.code().substring(0, 3) + " " + app.code().substring(3)))
                .contains("Security");
    }

    @Test
    void of_many_who_bring_one_code_at_once_one_gets_in() throws Exception {
        var app = enrolApp(browser, OFFICER);
        MovableClock.moveBy(Duration.ofMinutes(5));
        Callable<String> attempt = () -> secondStep("app", app.code());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(Collections.nCopies(4, attempt)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(answers).filteredOn(it -> it.contains("How you prove")).hasSize(1);
        }
    }

    @Test
    void another_persons_code_is_of_no_use() {
        enrolApp(browser, OFFICER);
        var others = enrolApp(new Browser(port), OTHER);
        MovableClock.moveBy(Duration.ofMinutes(5));
        assertThat(secondStep("app", others.code())).contains("not right");
    }

    @Test
    void guessing_soon_has_to_wait_even_from_many_addresses_and_with_the_right_code() {
        var app = enrolApp(browser, OFFICER);
        MovableClock.moveBy(Duration.ofMinutes(5));
        for (var guess = 0; guess < 5; guess++) {
            assertThat(secondStep("app", "00000" + guess)).contains("not right");
        }
        assertThat(secondStep("app", app.code())).contains("Too many attempts");
        MovableClock.moveBy(Duration.ofSeconds(31));
        assertThat(secondStep("app", app.code())).contains("How you prove");
    }

    @Test
    void a_recovery_code_stands_in_once_and_new_ones_void_the_old() {
        var codes = recoveryCodes(enrolWhole(browser, OFFICER).page());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(secondStep("recovery", codes.get(0).toLowerCase().replace("-", " ")))
                .contains("How you prove");
        assertThat(secondStep("recovery", codes.get(0))).contains("not right");
        assertThat(browser.get("/account/security").body()).contains("9 codes left");
        var renewed = recoveryCodes(
                browser.press("/account/security", "/account/security/recovery").body());
        assertThat(secondStep("recovery", codes.get(1))).contains("not right");
        assertThat(secondStep("recovery", renewed.get(0))).contains("How you prove");
    }

    @Test
    void no_secret_and_no_code_can_be_read_from_the_database() throws SQLException {

        var enrolled = enrolWhole(browser, OFFICER);
        var secret = one("select sealed_secret from totp_factor");
        assertThat(secret).startsWith("ey").doesNotContain(enrolled.app().base32());
        assertThat(one("select string_agg(code_hash, ' ') from recovery_code"))
                .doesNotContain(recoveryCodes(enrolled.page()).get(0).replace("-", ""));
    }

    @Test
    void a_removed_app_is_asked_for_no_more() {
        enrolApp(browser, OFFICER);
        var removed = browser.press("/account/security", "/account/security/app/remove");
        assertThat(browser.follow(removed).body()).contains("Removed.");
        assertThat(letters.to(OFFICER)).contains(LetterKind.FACTOR_REMOVED);
        assertThat(Client.portal().tokens(new Browser(port), OFFICER).accessClaims())
                .containsEntry("amr", List.of("pwd"));
    }

    @Test
    void a_second_address_is_added_with_the_code_that_was_mailed_to_it() {
        enrolEmail(browser, OFFICER, "second@private.example");
        var half = half(OFFICER);
        half.press("/login/factor", "/login/factor/email");
        var code = letters.code("second@private.example");
        assertThat(letters.to("second@private.example"))
                .containsExactly(LetterKind.VERIFY_SECOND_EMAIL, LetterKind.SECOND_EMAIL_CODE);
        assertThat(said(half, half.submit("/login/factor", "way", "email", "code", code)))
                .contains("How you prove", "second@private.example");
        assertThat(secondStep("email", code)).contains("not right");
    }

    @Test
    void a_mailed_code_is_good_for_ten_minutes() {
        enrolEmail(browser, OFFICER, "second@private.example");
        var half = half(OFFICER);
        half.follow(half.press("/login/factor", "/login/factor/email"));
        MovableClock.moveBy(Duration.ofMinutes(10));
        assertThat(mailed(half, letters.code("second@private.example"))).contains("not right");
    }

    @Test
    void a_mailed_code_is_good_for_five_tries() {
        enrolEmail(browser, OFFICER, "second@private.example");
        var half = half(OFFICER);
        half.follow(half.press("/login/factor", "/login/factor/email"));
        for (var guess = 0; guess < 5; guess++) {
            assertThat(mailed(half, "nothing")).contains("not right");
        }
        MovableClock.moveBy(Duration.ofSeconds(31)); // the throttle of all factors
        assertThat(mailed(half, letters.code("second@private.example"))).contains("not right");
    }

    @Test
    void mails_no_more_than_a_few_codes() {
        enrolEmail(browser, OFFICER, "second@private.example");
        var half = half(OFFICER);
        var answer = "";
        for (var mail = 0; mail < 10; mail++) {
            answer = half.follow(half.press("/login/factor", "/login/factor/email"))
                    .body();
        }
        assertThat(letters.to("second@private.example")).hasSize(3);
        assertThat(answer).contains("Too many codes");
    }

    @Test
    void takes_no_address_that_is_none_or_the_accounts_own() {
        browser.login(OFFICER, DemoSettings.PASSWORD);
        for (var address : List.of("nothing", "a@b@c", "a b@c", OFFICER, "x".repeat(300) + "@private.example")) {
            var answer = browser.submit("/account/security/email", "address", address);
            assertThat(browser.follow(answer).body()).as(address).contains("cannot be the second address");
        }
    }

    @Test
    void a_change_asks_for_a_login_of_just_now_and_loses_nothing() {
        browser.login(OFFICER, DemoSettings.PASSWORD);
        MovableClock.moveBy(Duration.ofMinutes(11));
        var asked = browser.press("/account", "/login/confirm", "password", "wrong");
        assertThat(Browser.location(asked)).endsWith("/login/confirm");
        assertThat(Browser.location(browser.get("/account/security/email"))).endsWith("/login/confirm");
        var stale = browser.press("/account", "/account/security/email", "address", "second@private.example");
        assertThat(Browser.location(stale)).endsWith("/login/confirm");

        var wrong = browser.follow(browser.submit("/login/confirm", "password", "wrong"));
        assertThat(wrong.body()).contains("That password is not right");
        var back = browser.submit("/login/confirm", "password", DemoSettings.PASSWORD);
        var done = browser.follow(back);
        assertThat(browser.follow(done).body()).contains("Type the code that we mailed to second@private.example");
    }

    @Test
    void a_login_with_a_factor_is_confirmed_with_the_factor() {
        var app = enrolApp(browser, OFFICER);
        MovableClock.moveBy(Duration.ofMinutes(11));
        assertThat(Browser.location(browser.get("/account/security/email"))).endsWith("/login/confirm");
        assertThat(Browser.location(browser.get("/login/confirm"))).endsWith("/login/factor");
        assertThat(browser.get("/login/factor").body()).contains("Is it still you?");
        var back = browser.submit("/login/factor", "way", "app", "code", app.code());
        assertThat(browser.follow(back).body()).contains("Second e-mail address");
    }

    @Test
    void an_organisation_that_asks_for_a_factor_has_one_enrolled_before_the_client_is_reached() throws SQLException {
        update("insert into factor_policy values ('CUSTOMS-CH', 'OFFICER', true, '{TOTP}')");
        var portal = Client.portal();
        var verifier = Client.verifier();
        browser.get(portal.authorize(verifier));
        var stopped = browser.follow(browser.login(OFFICER, DemoSettings.PASSWORD));
        assertThat(Browser.location(stopped)).endsWith("/login/enrol");
        assertThat(Browser.said(browser.get("/login/enrol")))
                .contains("Swiss Customs (demo) asks for a second factor", "Authenticator app")
                .doesNotContain("/account/security/email");
        assertThat(Browser.location(browser.get("/account"))).endsWith("/login/enrol");

        // Asked for last, the page of the account would be the next one.
        browser.get(portal.authorize(verifier));
        var app = Authenticator.of(browser.get("/account/security/app").body());
        var codes = browser.submit("/account/security/app", "code", app.code());
        assertThat(codes.body()).contains("/login/continue", "These codes are shown once");
        var back = browser.follow(browser.get("/login/continue"));
        assertThat(Browser.parameter(Browser.location(back), "code")).isPresent();
        assertThat(Client.portal()
                        .tokens(new Browser(port), "officer.de@customs.example")
                        .accessClaims())
                .containsEntry("amr", List.of("pwd"));
    }

    @Test
    void a_client_that_wants_two_factors_gets_them() {
        var portal = Client.portal();
        browser.login(OFFICER, DemoSettings.PASSWORD);
        var address = portal.authorize(Client.verifier(), "acr_values", "urn:eata:acr:multi-factor");
        assertThat(Browser.location(browser.get(address))).endsWith("/login/enrol");
        var app = Authenticator.of(browser.get("/account/security/app").body());
        browser.submit("/account/security/app", "code", app.code());
        assertThat(Browser.parameter(Browser.location(browser.get(address)), "code"))
                .isPresent();
    }

    private record Enrolled(Authenticator app, String page) {}

    private Authenticator enrolApp(Browser by, String login) {
        return enrolWhole(by, login).app();
    }

    private Enrolled enrolWhole(Browser by, String login) {
        by.login(login, DemoSettings.PASSWORD);
        var app = Authenticator.of(by.get("/account/security/app").body());
        var codes = by.submit("/account/security/app", "code", app.code());
        assertThat(codes.body()).contains("These codes are shown once");
        return new Enrolled(app, codes.body());
    }

    private void enrolEmail(Browser by, String login, String address) {
        by.login(login, DemoSettings.PASSWORD);
        by.submit("/account/security/email", "address", address);
        var codes =
                by.press("/account/security/email", "/account/security/email/confirm", "code", letters.code(address));
        assertThat(codes.body()).contains("These codes are shown once");
    }

    private String mailed(Browser half, String code) {
        return said(half, half.press("/login/factor?way=email", "/login/factor", "way", "email", "code", code));
    }

    private Browser half(String login) {
        var half = new Browser(port);
        half.login(login, DemoSettings.PASSWORD);
        return half;
    }

    private String secondStep(String way, String code) {
        var half = half(OFFICER);
        return said(half, half.submit("/login/factor", "way", way, "code", code));
    }

    private static String said(Browser in, HttpResponse<String> answer) {
        var page = in.follow(answer);
        return Browser.said(page.statusCode() == 302 ? in.follow(page) : page);
    }

    private static List<String> recoveryCodes(String page) {
        return RECOVERY_CODE.matcher(page).results().map(it -> it.group(1)).toList();
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
