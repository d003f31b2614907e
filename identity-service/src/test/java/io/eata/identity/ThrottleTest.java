package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ThrottleTest {

    private static final String OFFICER = "officer.de@customs.example";
    private static final String TOO_MANY = "Too many attempts";
    private static final String WRONG = "E-mail or password is not right";

    private final int port;
    private final TestDatabase database;

    ThrottleTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
    }

    @BeforeEach
    void stopTheClock() {
        MovableClock.stop();
    }

    @AfterEach
    void forgetFailures() throws SQLException {
        MovableClock.reset();
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from login_attempts");
        }
    }

    @Test
    void makes_a_guesser_wait_after_five_wrong_passwords_even_if_the_next_one_is_right() {
        for (var guess = 1; guess <= 5; guess++) {
            assertThat(answer("10.0.0.1", OFFICER, "wrong " + guess)).contains(WRONG);
        }
        assertThat(answer("10.0.0.1", OFFICER, DemoSettings.PASSWORD)).contains(TOO_MANY);
    }

    @Test
    void lets_the_owner_in_from_elsewhere_meanwhile() {
        guess("10.0.0.1", OFFICER, 8);
        assertThat(answer("10.0.0.2", OFFICER, DemoSettings.PASSWORD)).contains("You are signed in");
    }

    @Test
    void lets_the_right_password_in_after_the_wait() {
        guess("10.0.0.1", OFFICER, 6);
        MovableClock.moveBy(Duration.ofSeconds(6));
        assertThat(answer("10.0.0.1", OFFICER, DemoSettings.PASSWORD)).contains("You are signed in");
        assertThat(answer("10.0.0.1", OFFICER, "wrong")).contains(WRONG);
    }

    @Test
    void makes_the_wait_longer_with_each_guess_but_never_longer_than_a_quarter_of_an_hour() {
        guess("10.0.0.1", OFFICER, 5);
        for (var more = 0; more < 12; more++) {
            MovableClock.moveBy(Duration.ofMinutes(15));
            assertThat(answer("10.0.0.1", OFFICER, "wrong")).contains(WRONG);
        }
        MovableClock.moveBy(Duration.ofMinutes(14));
        assertThat(answer("10.0.0.1", OFFICER, "wrong")).contains(TOO_MANY);
        MovableClock.moveBy(Duration.ofMinutes(1));
        assertThat(answer("10.0.0.1", OFFICER, DemoSettings.PASSWORD)).contains("You are signed in");
    }

    @Test
    void does_the_same_for_an_account_that_does_not_exist() {
        for (var guess = 1; guess <= 5; guess++) {
            assertThat(answer("10.0.0.1", "nobody@customs.example", "wrong " + guess))
                    .contains(WRONG);
        }
        assertThat(answer("10.0.0.1", "nobody@customs.example", "wrong")).contains(TOO_MANY);
    }

    @Test
    void does_not_mind_many_people_behind_one_address() {
        for (var attempt = 1; attempt <= 60; attempt++) {
            assertThat(answer("10.0.0.3", OFFICER, DemoSettings.PASSWORD)).contains("You are signed in");
        }
    }

    @Test
    void slows_down_one_source_that_tries_many_accounts() {
        for (var account = 1; account <= 50; account++) {
            assertThat(answer("10.0.0.4", "person" + account + "@customs.example", "wrong"))
                    .contains(WRONG);
        }
        assertThat(answer("10.0.0.4", "person51@customs.example", "wrong")).contains(TOO_MANY);
    }

    @Test
    void slows_down_many_sources_that_try_one_account_for_seconds_at_a_time() {
        for (var source = 1; source <= 100; source++) {
            assertThat(answer("10.1.0." + source, "target@customs.example", "wrong"))
                    .contains(WRONG);
        }
        assertThat(answer("10.1.0.101", "target@customs.example", "wrong")).contains(TOO_MANY);
        MovableClock.moveBy(Duration.ofSeconds(1));
        assertThat(answer("10.1.0.101", "target@customs.example", "wrong")).contains(WRONG);
    }

    @Test
    void counts_guesses_at_the_same_moment_one_after_the_other() throws Exception {
        Callable<String> guess = () -> answer("10.0.0.5", OFFICER, "wrong");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Collections.nCopies(16, guess)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(answers).filteredOn(it -> it.contains(WRONG)).hasSize(5);
            assertThat(answers).filteredOn(it -> it.contains(TOO_MANY)).hasSize(11);
        }
    }

    @Test
    void forgets_failures_once_the_password_was_right() {
        guess("10.0.0.6", OFFICER, 4);
        assertThat(answer("10.0.0.6", OFFICER, DemoSettings.PASSWORD)).contains("You are signed in");
        guess("10.0.0.6", OFFICER, 4);
        assertThat(answer("10.0.0.6", OFFICER, DemoSettings.PASSWORD)).contains("You are signed in");
    }

    private void guess(String source, String login, int times) {
        for (var guess = 0; guess < times; guess++) {
            answer(source, login, "wrong");
        }
    }

    private String answer(String source, String login, String password) {
        var browser = new Browser(port).from(source);
        return Browser.said(browser.follow(browser.login(login, password)));
    }
}
