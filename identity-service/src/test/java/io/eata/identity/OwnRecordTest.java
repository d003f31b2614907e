package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people may ask for about themselves. */
@IdentityTest
class OwnRecordTest {

    private static final String VERIFY = "/account/email/verify";
    private static final String RECORD = "/account/record";
    private static final String ERASE = RECORD + "/erase";

    private final int port;
    private final SentLetters letters;
    private final Rows rows;

    OwnRecordTest(@LocalServerPort int port, SentLetters letters, TestDatabase database) {
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
    void all_that_is_kept_is_handed_over_in_a_file_without_secrets() {
        var holder = Newcomer.settled(port, letters);
        var id = id(holder);
        rows.update("insert into email_factor values ('" + id + "', 'second@holders.example', now(), null)");
        var file = holder.browser().press(RECORD, RECORD + "/export");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("eata-account.json");
        var record = Api.json(file);
        assertThat(record.get("email").asString()).isEqualTo(holder.email());
        assertThat(record.get("profile").get("city").asString()).isEqualTo("Basel");
        assertThat(record.get("acceptedTerms").get("version").asString()).isEqualTo("2026-11");
        assertThat(record.get("factors").get("passkeys").isEmpty()).isTrue();
        assertThat(record.get("sessions").get(0).get("address").asString()).isNotEmpty();
        assertThat(record.get("acts").get(0).get("act").asString()).isEqualTo("REGISTRATION_FINISHED");
        assertThat(file.body()).doesNotContain("argon2", "secret", "hash");
        assertThat(rows.of("select act from audit_entry where target = '" + id + "' order by id"))
                .containsExactly("REGISTRATION_FINISHED", "PERSONAL_RECORD_EXPORTED");
    }

    @Test
    void another_address_counts_once_its_link_was_followed_and_the_one_before_is_told() {
        var holder = Newcomer.settled(port, letters);
        holder.browser().submit("/password/forgotten", "username", holder.email());
        var reset = letters.link(holder.email());
        var other = Newcomer.address();
        assertThat(Browser.location(holder.browser().submit("/account/email", "email", other)))
                .endsWith("/link/sent");
        assertThat(letters.to(other)).containsExactly(LetterKind.VERIFY_EMAIL);
        assertThat(Browser.said(new Newcomer(holder.email(), new Browser(port), letters).logIn()))
                .contains("Zumthor");

        var link = letters.link(other);
        assertThat(Browser.said(holder.browser().get(link.replace(VERIFY, "/password/reset"))))
                .contains("may have been cut");
        assertThat(confirm(link)).contains("Your address is changed");
        assertThat(confirm(link)).contains("good no more");
        assertThat(letters.to(holder.email())).endsWith(LetterKind.EMAIL_CHANGED);
        assertThat(Browser.said(new Newcomer(other, new Browser(port), letters).logIn()))
                .contains("Zumthor");
        assertThat(Browser.said(new Newcomer(holder.email(), new Browser(port), letters).logIn()))
                .contains("is not right");
        assertThat(Browser.said(holder.browser().get(reset)))
                .as("who reads the old mailbox sets no password")
                .contains("good no more");
    }

    @Test
    void an_address_of_somebody_else_is_told_to_that_one_only_and_cannot_be_taken_meanwhile() {
        var holder = Newcomer.settled(port, letters);
        var somebody = Newcomer.settled(port, letters);
        var free = Newcomer.address();
        var taken = holder.browser().submit("/account/email", "email", somebody.email());
        var sent = holder.browser().submit("/account/email", "email", free);
        assertThat(Browser.location(taken)).isEqualTo(Browser.location(sent));
        assertThat(letters.to(somebody.email())).endsWith(LetterKind.ALREADY_REGISTERED);

        new Newcomer(free, new Browser(port), letters).register();
        var link = letters.link(free);
        holder.browser().submit("/account/email", "email", free);
        assertThat(letters.link(free)).as("no link while it is taken").isEqualTo(link);
        assertThat(login(holder)).isEqualTo(holder.email());
    }

    @Test
    void a_link_to_another_address_ends_and_works_once_when_followed_twice_at_once() throws Exception {
        var holder = Newcomer.settled(port, letters);
        var other = Newcomer.address();
        holder.browser().submit("/account/email", "email", other);
        var late = letters.link(other);
        MovableClock.moveBy(Duration.ofHours(2).plusMinutes(1));
        assertThat(confirm(late)).contains("good no more");
        MovableClock.reset();

        holder.browser().submit("/account/email", "email", other);
        var link = letters.link(other);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers = RegistrationTest.atOnce(
                    threads,
                    IntStream.range(0, 3).boxed().toList(),
                    n -> confirm(link).contains("Your address is changed") ? 1 : 0);
            assertThat(answers.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        }
        assertThat(letters.to(holder.email()).stream().filter(LetterKind.EMAIL_CHANGED::equals))
                .hasSize(1);
    }

    @Test
    void an_address_that_was_taken_meanwhile_is_refused_and_nothing_changes() {
        var holder = Newcomer.settled(port, letters);
        var other = Newcomer.address();
        holder.browser().submit("/account/email", "email", other);
        var link = letters.link(other);
        rows.update(
                "insert into account (id, login, name, locale, organisation_id, roles, created_at) values (gen_random_uuid(), '"
                        + other + "', 'N', 'en', 'ALPENFILM', '{HOLDER}', now())");
        assertThat(confirm(link)).contains("somebody else has the address");
        assertThat(login(holder)).isEqualTo(holder.email());
        rows.update("delete from account where login = '" + other + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a b@c.example", "a\0b@c.example", "\u202Ea@c.example", "long"})
    void what_is_no_address_is_named(String typed) {
        var holder = Newcomer.settled(port, letters);
        var answer = holder.browser()
                .submit("/account/email", "email", typed.equals("long") ? "x".repeat(250) + "@c.example" : typed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.said(answer)).contains("href=\"#email\"");
    }

    @Test
    void what_is_risky_wants_a_login_of_just_now_and_goes_on_from_there() {
        var holder = Newcomer.settled(port, letters);
        MovableClock.moveBy(Duration.ofMinutes(11));
        for (var page : List.of("/account/email", RECORD)) {
            assertThat(Browser.location(holder.browser().get(page))).endsWith("/login/confirm");
        }
        var on = holder.browser().submit("/login/confirm", "password", Newcomer.PASSWORD);
        assertThat(Browser.location(on)).contains(RECORD);
        assertThat(Browser.said(holder.browser().get(RECORD))).contains("Your record");
    }

    @Test
    void an_erased_person_is_found_nowhere_and_the_page_says_what_the_ledger_keeps() {
        var holder = Newcomer.settled(port, letters, "type", "PRIVATE", "surname", "Vanisher", "givenNames", "Quentin");
        var id = id(holder);
        rows.update("insert into email_factor values ('" + id + "', 'vanisher.two@holders.example', now(), null)");
        assertThat(Browser.said(holder.browser().get(RECORD)))
                .contains("What the ledger says", "number of your account");
        assertThat(Browser.said(holder.browser().press(RECORD, ERASE, "login", "another@holders.example")))
                .contains("not the address of this account");
        var gone = holder.browser().press(RECORD, ERASE, "login", holder.email().toUpperCase(Locale.ROOT));
        assertThat(Browser.location(gone)).endsWith("/erased");
        assertThat(Browser.said(holder.browser().get("/erased"))).contains("Your account is erased", "the ledger");
        assertThat(Browser.location(holder.browser().get("/account"))).endsWith("/login");
        assertThat(Browser.said(holder.logIn())).contains("is not right");
        assertThat(rows.tablesThatSay(holder.email())).isEmpty();
        assertThat(rows.tablesThatSay("vanisher")).isEmpty();
        assertThat(rows.one("select state || roles::text from account where id = '" + id + "'"))
                .isEqualTo("ERASED{}");
        assertThat(letters.to(holder.email())).endsWith(LetterKind.ACCOUNT_ERASED);
        assertThat(rows.one("select act from audit_entry where target = '" + id + "' order by id desc limit 1"))
                .isEqualTo("ACCOUNT_DELETED");

        var again = new Newcomer(holder.email(), new Browser(port), letters);
        again.register();
        assertThat(letters.to(holder.email())).endsWith(LetterKind.VERIFY_EMAIL);
    }

    @Test
    void who_erases_twice_at_once_is_erased_once() throws Exception {
        var holder = Newcomer.settled(port, letters);
        var id = id(holder);
        var token = Newcomer.token(holder.browser().get(RECORD));
        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers = RegistrationTest.atOnce(
                    threads,
                    IntStream.range(0, 3).boxed().toList(),
                    n -> holder.browser()
                            .post(ERASE, "login", holder.email(), "_csrf", token)
                            .statusCode());
            assertThat(answers).allMatch(status -> status < 500).contains(302);
        }
        assertThat(rows.of("select act from audit_entry where act = 'ACCOUNT_DELETED' and target = '" + id + "'"))
                .hasSize(1);
    }

    @Test
    void a_manager_does_not_leave_colleagues_alone_and_an_officer_asks_the_administrator() {
        var manager = Newcomer.settled(port, letters);
        manager.browser()
                .submit("/account/colleagues", "email", Newcomer.address(), "name", "Left alone", "role", "HOLDER");
        assertThat(Browser.said(manager.browser().press(RECORD, ERASE, "login", manager.email())))
                .contains("nobody to look after");
        var officer = new Newcomer("officer.gb@customs.example", new Browser(port), letters);
        officer.logIn(officer.email(), DemoSettings.PASSWORD);
        assertThat(Browser.said(officer.browser().get(RECORD))).contains("ask its administrator");
        assertThat(Browser.said(officer.browser().press(RECORD, ERASE, "login", officer.email())))
                .contains("British Customs");
        assertThat(login(officer)).isEqualTo(officer.email());
    }

    @Test
    void forms_without_their_token_are_refused() {
        var holder = Newcomer.settled(port, letters);
        for (var path : List.of("/account/email", RECORD + "/export", ERASE, VERIFY, "/account/terms")) {
            assertThat(holder.browser().post(path, "login", holder.email()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(login(holder)).isEqualTo(holder.email());
    }

    private String confirm(String link) {
        return Browser.said(new Browser(port).press(link, VERIFY, "secret", Newcomer.secret(link)));
    }

    private String id(Newcomer holder) {
        return rows.one("select id from account where login = '" + holder.email() + "'");
    }

    private String login(Newcomer holder) {
        return rows.of("select login from account where login = '" + holder.email() + "'").stream()
                .findFirst()
                .orElse("gone");
    }
}
