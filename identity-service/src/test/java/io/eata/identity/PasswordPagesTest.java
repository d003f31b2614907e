package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forgotten and changed passwords, as people and those who guess see them. */
@IdentityTest
class PasswordPagesTest {

    private static final String FORGOTTEN = "/password/forgotten";
    private static final String CHANGE = "/account/password";
    private static final String OTHER = "eleven barges under a wooden bridge";

    private final int port;
    private final SentLetters letters;
    private final Rows rows;

    PasswordPagesTest(@LocalServerPort int port, SentLetters letters, TestDatabase database) {
        this.port = port;
        this.letters = letters;
        rows = new Rows(database);
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
    void whether_an_address_has_an_account_shows_neither_in_the_answer_nor_in_its_time() {
        var holder = Newcomer.settled(port, letters);
        for (var address : List.of(holder.email(), Newcomer.address())) {
            var token = Newcomer.token(holder.browser().get(FORGOTTEN));
            var began = System.nanoTime();
            var answer = holder.browser().post(FORGOTTEN, "username", address, "_csrf", token);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(399));
            assertThat(Browser.location(answer)).endsWith("/link/sent");
        }
        assertThat(letters.to(holder.email())).endsWith(LetterKind.RESET_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b@holders.example", "\uD800", "long"})
    void nonsense_is_answered_like_any_address(String typed) {
        var browser = new Browser(port);
        var text = typed.equals("long") ? "x".repeat(5_000) : typed;
        assertThat(Browser.location(browser.submit(FORGOTTEN, "username", text)))
                .endsWith("/link/sent");
        assertThat(Browser.said(browser.follow(browser.login(text, "whatever it is"))))
                .contains("is not right");
    }

    @Test
    void who_has_not_finished_registering_gets_that_letter_again_and_who_is_shut_out_gets_none() {
        var newcomer = Newcomer.at(port, letters);
        newcomer.register();
        newcomer.browser().submit(FORGOTTEN, "username", newcomer.email());
        assertThat(letters.to(newcomer.email())).containsExactly(LetterKind.VERIFY_EMAIL, LetterKind.VERIFY_EMAIL);
        rows.update("update account set state = 'DISABLED' where login = '" + newcomer.email() + "'");
        var link = letters.link(newcomer.email());
        newcomer.browser().submit(FORGOTTEN, "username", newcomer.email());
        assertThat(letters.to(newcomer.email())).hasSize(2);
        newcomer.choose(link, Newcomer.PASSWORD);
        assertThat(rows.one("select state from account where login = '" + newcomer.email() + "'"))
                .isEqualTo("DISABLED");
    }

    @Test
    void a_new_password_ends_all_sessions_and_a_link_that_is_used_twice_at_once_sets_one() throws Exception {
        var holder = Newcomer.settled(port, letters);
        holder.browser().submit(FORGOTTEN, "username", holder.email());
        var link = letters.link(holder.email());
        try (var threads = Executors.newFixedThreadPool(3)) {
            var all = IntStream.range(0, 3)
                    .mapToObj(n -> new Newcomer(holder.email(), new Browser(port), letters))
                    .toList();
            var answers = RegistrationTest.atOnce(
                    threads, all, it -> it.choose(link, OTHER + all.indexOf(it)).statusCode());
            assertThat(answers.stream().filter(it -> it == 302)).hasSize(1);
            assertThat(Browser.location(holder.browser().get("/account"))).endsWith("/login");
            assertThat(Browser.said(holder.logIn(holder.email(), OTHER + answers.indexOf(302))))
                    .contains("Zumthor");
        }
        assertThat(letters.to(holder.email()).stream().filter(LetterKind.PASSWORD_CHANGED::equals))
                .hasSize(1);
    }

    @Test
    void a_link_that_expired_or_was_overtaken_leads_to_a_fresh_one() {
        var holder = Newcomer.settled(port, letters);
        holder.browser().submit(FORGOTTEN, "username", holder.email());
        var first = letters.link(holder.email());
        holder.browser().submit(FORGOTTEN, "username", holder.email());
        assertThat(Browser.said(holder.browser().get(first))).contains("newer link");
        var second = letters.link(holder.email());
        MovableClock.moveBy(Duration.ofHours(2).plusMinutes(1));
        var ended = holder.browser().get(second);
        assertThat(Browser.said(ended)).contains("Its time has passed").doesNotContain(holder.email());
        rows.update("delete from login_attempts");
        holder.browser().post("/link/fresh", "secret", Newcomer.secret(second), "_csrf", Newcomer.token(ended));
        var third = letters.link(holder.email());
        assertThat(third).isNotEqualTo(second);
        assertThat(Browser.location(holder.choose(third, OTHER))).endsWith("/login?password=set");
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_keeps_this_one() {
        var holder = Newcomer.settled(port, letters);
        var elsewhere = new Newcomer(holder.email(), new Browser(port), letters);
        elsewhere.logIn();
        assertThat(change(holder, "wrong", OTHER, OTHER)).contains("not your present password");
        assertThat(change(holder, "x".repeat(300), OTHER, OTHER)).contains("not your present password");
        assertThat(change(holder, Newcomer.PASSWORD, "short", "short")).contains("at least 12 characters");
        assertThat(change(holder, Newcomer.PASSWORD, "x".repeat(300), "x".repeat(300)))
                .contains("at most 128");
        assertThat(change(holder, Newcomer.PASSWORD, OTHER, "something else")).contains("not the same");
        assertThat(change(holder, Newcomer.PASSWORD, holder.email(), holder.email()))
                .contains("little more than");
        assertThat(change(holder, Newcomer.PASSWORD, Newcomer.PASSWORD, Newcomer.PASSWORD))
                .contains("another password than the present one");
        assertThat(Browser.said(elsewhere.browser().get("/account"))).contains(holder.email());
        assertThat(letters.to(holder.email())).doesNotContain(LetterKind.PASSWORD_CHANGED);

        holder.browser().submit(CHANGE, "present", Newcomer.PASSWORD, "password", OTHER, "repeat", OTHER);
        assertThat(Browser.said(holder.browser().get("/account"))).contains(holder.email());
        assertThat(Browser.location(elsewhere.browser().get("/account"))).endsWith("/login");
        assertThat(Browser.said(elsewhere.logIn())).contains("is not right");
        assertThat(letters.to(holder.email())).endsWith(LetterKind.PASSWORD_CHANGED);
    }

    @Test
    void the_present_password_is_not_guessed_in_a_session_that_was_left_open() {
        var holder = Newcomer.settled(port, letters);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(change(holder, "guess " + guess, OTHER, OTHER)).contains("not your present password");
        }
        assertThat(change(holder, Newcomer.PASSWORD, OTHER, OTHER)).contains("Your password was not looked at");
        rows.update("delete from login_attempts");
        assertThat(Browser.said(new Newcomer(holder.email(), new Browser(port), letters).logIn()))
                .contains("Zumthor");
    }

    @Test
    void forms_without_their_token_are_refused() {
        var holder = Newcomer.settled(port, letters);
        for (var path : List.of(FORGOTTEN, CHANGE, "/password/reset", "/invitation", "/link/fresh")) {
            assertThat(holder.browser()
                            .post(path, "username", holder.email(), "present", Newcomer.PASSWORD)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(letters.to(holder.email())).doesNotContain(LetterKind.RESET_PASSWORD);
    }

    private static String change(Newcomer by, String present, String password, String repeat) {
        return Browser.said(by.browser().submit(CHANGE, "present", present, "password", password, "repeat", repeat));
    }
}
