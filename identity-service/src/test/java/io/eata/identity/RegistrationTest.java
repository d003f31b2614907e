package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.platform.test.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Companies and private persons register. */
@IdentityTest
class RegistrationTest {

    private static final String SENT = "/registration/sent";

    private final int port;
    private final SentLetters letters;
    private final Rows rows;

    RegistrationTest(@LocalServerPort int port, SentLetters letters, TestDatabase database) {
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
    void a_company_registers_follows_the_link_and_its_first_person_is_its_manager() {
        var newcomer = Newcomer.at(port, letters);
        assertThat(Browser.location(newcomer.register())).endsWith(SENT);
        assertThat(letters.to(newcomer.email())).containsExactly(LetterKind.VERIFY_EMAIL);
        assertThat(state(newcomer)).isEqualTo("PENDING");
        assertThat(Browser.said(newcomer.logIn())).contains("is not right");

        var link = letters.link(newcomer.email());
        assertThat(Browser.said(newcomer.browser().get(link)))
                .contains("Finish your registration", "Rheinbuehne GmbH", "Ottilie Marguerite Zumthor");
        assertThat(Browser.location(newcomer.choose(link, Newcomer.PASSWORD))).endsWith("/login?password=set");
        assertThat(Browser.said(newcomer.logIn())).contains("Ottilie Marguerite Zumthor", "Rheinbuehne GmbH");
        assertThat(state(newcomer)).isEqualTo("ACTIVE");
        assertThat(roles(newcomer)).isEqualTo("{COMPANY_MANAGER,HOLDER}");
        assertThat(rows.one(
                        "select email_verified_at is not null from account where login = '" + newcomer.email() + "'"))
                .isEqualTo("t");
        assertThat(rows.of(
                        "select act from audit_entry where organisation_id = (select organisation_id from account where login = '"
                                + newcomer.email() + "')"))
                .containsExactly("REGISTRATION_FINISHED");
        assertThat(Browser.said(newcomer.browser().get("/account/colleagues"))).contains(newcomer.email());
    }

    @Test
    void a_private_person_is_alone_and_has_no_colleagues_to_look_after() {
        var newcomer = Newcomer.settled(port, letters, "type", "PRIVATE", "company", "not asked for");
        assertThat(roles(newcomer)).isEqualTo("{HOLDER}");
        assertThat(Browser.said(newcomer.browser().get("/account"))).doesNotContain("Colleagues", "not asked for");
        assertThat(newcomer.browser().get("/account/colleagues").statusCode()).isEqualTo(403);
    }

    @Test
    void an_expired_link_leads_to_a_fresh_one_and_one_that_was_used_is_told_so() {
        var newcomer = Newcomer.at(port, letters);
        newcomer.register();
        var first = letters.link(newcomer.email());
        MovableClock.moveBy(Duration.ofDays(2).plusMinutes(1));
        var ended = newcomer.browser().get(first);
        assertThat(Browser.said(ended)).contains("Its time has passed");
        var answer = newcomer.browser()
                .post("/link/fresh", "secret", Newcomer.secret(first), "_csrf", Newcomer.token(ended));
        assertThat(Browser.location(answer)).endsWith("/link/sent");
        assertThat(letters.to(newcomer.email())).containsExactly(LetterKind.VERIFY_EMAIL, LetterKind.VERIFY_EMAIL);
        var second = letters.link(newcomer.email());
        newcomer.choose(second, Newcomer.PASSWORD);
        assertThat(state(newcomer)).isEqualTo("ACTIVE");
        assertThat(Browser.said(newcomer.browser().get(second))).contains("used already");
    }

    @Test
    void a_link_is_good_for_its_own_page_and_account_alone() {
        var newcomer = Newcomer.at(port, letters);
        newcomer.register();
        var link = letters.link(newcomer.email());
        for (var elsewhere : List.of("/invitation", "/password/reset")) {
            assertThat(Browser.said(newcomer.browser().get(elsewhere + "?secret=" + Newcomer.secret(link))))
                    .contains("may have been cut");
        }
        for (var secret : List.of("", "x", "A".repeat(43), "é".repeat(43), "A".repeat(5_000), "%00")) {
            assertThat(Browser.said(newcomer.browser().get("/registration/finish?secret=" + encoded(secret))))
                    .contains("may have been cut");
        }
        var other = Newcomer.at(port, letters);
        other.register();
        other.choose(letters.link(other.email()), Newcomer.PASSWORD);
        assertThat(state(newcomer)).isEqualTo("PENDING");
        assertThat(Browser.said(newcomer.browser().get(link))).contains("Finish your registration");
    }

    @Test
    void an_address_that_is_taken_is_told_to_its_owner_only() {
        var owner = Newcomer.settled(port, letters);
        var stranger = new Newcomer(owner.email().toUpperCase(Locale.ROOT), new Browser(port), letters);
        var free = Newcomer.at(port, letters);
        var taken = stranger.register("surname", "Stranger");
        var added = free.register();
        assertThat(taken.statusCode()).isEqualTo(added.statusCode());
        assertThat(Browser.location(taken)).isEqualTo(Browser.location(added));
        assertThat(taken.headers().map().keySet())
                .isEqualTo(added.headers().map().keySet());
        assertThat(letters.to(owner.email())).endsWith(LetterKind.ALREADY_REGISTERED);
        assertThat(rows.one("select name from account where login = '" + owner.email() + "'"))
                .isEqualTo("Ottilie Marguerite Zumthor");
        assertThat(Browser.location(Newcomer.at(port, letters).register("email", "officer.ch@customs.example")))
                .endsWith(SENT);
        assertThat(rows.one("select name from account where login = 'officer.ch@customs.example'"))
                .isEqualTo("Officer CH-1001");
    }

    @Test
    void who_registers_once_more_before_following_the_link_gets_what_was_chosen_last() {
        var newcomer = Newcomer.at(port, letters);
        newcomer.register("type", "PRIVATE");
        var first = letters.link(newcomer.email());
        newcomer.register("company", "Zumthor Orgelbau AG");
        assertThat(Browser.said(newcomer.browser().get(first))).contains("newer link");
        newcomer.choose(letters.link(newcomer.email()), Newcomer.PASSWORD);
        assertThat(roles(newcomer)).isEqualTo("{COMPANY_MANAGER,HOLDER}");
        assertThat(Browser.said(newcomer.logIn())).contains("Zumthor Orgelbau AG");
    }

    @Test
    void an_invited_colleague_who_registers_joins_the_company_and_is_pending_until_then() {
        var manager = Newcomer.settled(port, letters, "company", "Hafenkran AG");
        var colleague = Newcomer.at(port, letters);
        manager.browser()
                .submit("/account/colleagues", "email", colleague.email(), "name", "Kran", "role", "REPRESENTATIVE");
        assertThat(Browser.said(manager.browser().get("/account/colleagues"))).contains("Pending: invited");

        colleague.register("company", "Some other company", "surname", "Kranfuehrer");
        assertThat(Browser.said(manager.browser().get("/account/colleagues"))).contains("Pending: invited");
        colleague.choose(letters.link(colleague.email()), Newcomer.PASSWORD);
        assertThat(Browser.said(colleague.logIn())).contains("Hafenkran AG", "Kranfuehrer");
        assertThat(roles(colleague)).isEqualTo("{REPRESENTATIVE}");
        assertThat(Browser.said(manager.browser().get("/account/colleagues"))).doesNotContain("Pending: invited");
        assertThat(rows.of("select name from organisation where name = 'Some other company'"))
                .isEmpty();
    }

    @Test
    void other_terms_are_put_before_a_holder_at_the_next_login_and_nothing_comes_before_them() {
        var holder = Newcomer.settled(port, letters);
        rows.update(
                "update accepted_terms set version = '2025-01' where account_id = (select id from account where login = '"
                        + holder.email() + "')");
        var browser = new Browser(port);
        browser.get(Client.wallet().authorize(Client.verifier()));
        var asked = browser.follow(browser.login(holder.email(), Newcomer.PASSWORD));
        assertThat(Browser.location(asked)).endsWith("/account/terms");
        assertThat(Browser.location(browser.get("/account/sessions"))).endsWith("/account/terms");
        assertThat(Browser.said(browser.get("/account/terms"))).contains("The terms have changed", "2026-11");
        assertThat(browser.get("/account/record").statusCode()).isEqualTo(200);

        browser.get(Client.wallet().authorize(Client.verifier()));
        var on = browser.follow(browser.follow(browser.submit("/account/terms")));
        assertThat(Browser.parameter(Browser.location(on), "code")).isPresent();
        assertThat(rows.of(
                        "select version from accepted_terms where account_id = (select id from account where login = '"
                                + holder.email() + "') order by version"))
                .containsExactly("2025-01", "2026-11");
    }

    @Test
    void an_invited_colleague_agrees_to_the_terms_at_the_first_login() {
        var manager = Newcomer.settled(port, letters);
        var colleague = Newcomer.at(port, letters);
        manager.browser().submit("/account/colleagues", "email", colleague.email(), "name", "Kran", "role", "HOLDER");
        colleague.choose(letters.link(colleague.email()), Newcomer.PASSWORD);
        assertThat(Browser.location(colleague.logIn())).endsWith("/account/terms");
        assertThat(Browser.said(colleague.browser().get("/account/terms"))).doesNotContain("The terms have changed");
        colleague.browser().submit("/account/terms");
        assertThat(Browser.said(colleague.browser().get("/"))).contains("Kran");
    }

    @ParameterizedTest
    @CsvSource({
        "type, NONSENSE",
        "company, ''",
        "company, long",
        "title, DR",
        "givenNames, ''",
        "givenNames, long",
        "givenNames, control",
        "givenNames, turned",
        "surname, ''",
        "surname, long",
        "email, ''",
        "email, nonsense",
        "email, a b@holders.example",
        "email, <b>@holders.example",
        "email, long",
        "email, control",
        "street, ''",
        "street, long",
        "postalCode, ''",
        "postalCode, long",
        "city, ''",
        "city, control",
        "state, long",
        "state, control",
        "country, ''",
        "country, XX",
        "phone, ''",
        "phone, call me",
        "phone, long",
        "terms, no"
    })
    void what_cannot_be_is_named_beside_its_field_and_nothing_is_kept(String field, String typed) {
        var newcomer = Newcomer.at(port, letters);
        var before = rows.one("select count(*) from account");
        var text = switch (typed) {
            case "long" -> "x".repeat(300) + "@holders.example";
            case "control" -> "Li\0ly@holders.example";
            case "turned" -> "Li\u202Ely";
            default -> typed;
        };
        var answer = newcomer.register(field, text);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.said(answer)).contains("href=\"#" + field + "\"", "Rhein");
        assertThat(rows.one("select count(*) from account")).isEqualTo(before);
    }

    @Test
    void the_longest_texts_are_kept_as_they_are() {
        var newcomer = Newcomer.at(port, letters);
        var given = "é".repeat(100);
        var surname = "𝒵".repeat(49);
        newcomer.register(
                "givenNames", given, "surname", surname, "company", "c".repeat(200), "state", "s".repeat(100));
        assertThat(rows.one("select name from account where login = '" + newcomer.email() + "'"))
                .isEqualTo(given + " " + surname);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var newcomer = Newcomer.at(port, letters);
        assertThat(newcomer.browser().post("/registration", newcomer.form()).statusCode())
                .isEqualTo(403);
        assertThat(newcomer.browser()
                        .post("/registration/finish", "secret", "x", "password", "y")
                        .statusCode())
                .isEqualTo(403);
        assertThat(letters.to(newcomer.email())).isEmpty();
    }

    @Test
    void one_address_gets_few_letters_and_the_asker_does_not_notice() {
        var newcomer = Newcomer.at(port, letters);
        for (int time = 0; time < 5; time++) {
            assertThat(Browser.location(newcomer.register())).endsWith(SENT);
        }
        assertThat(letters.to(newcomer.email())).hasSize(3);
    }

    @Test
    void two_who_register_one_address_at_once_make_one_account_and_one_organisation() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 4; round++) {
                var organisations = Integer.parseInt(rows.one("select count(*) from organisation"));
                var address = Newcomer.address();
                var all = IntStream.range(0, 3)
                        .mapToObj(n -> new Newcomer(address, new Browser(port), letters))
                        .toList();
                all.forEach(Newcomer::formToken);
                assertThat(atOnce(threads, all, it -> it.register().statusCode()))
                        .containsExactly(302, 302, 302);
                assertThat(rows.of("select id from account where login = '" + address + "'"))
                        .hasSize(1);
                assertThat(rows.one("select count(*) from organisation")).isEqualTo(String.valueOf(organisations + 1));
                rows.update("delete from login_attempts");
                all.getFirst().choose(letters.link(address), Newcomer.PASSWORD);
                assertThat(state(all.getFirst())).isEqualTo("ACTIVE");
            }
        }
    }

    @Test
    void one_link_that_is_followed_twice_at_once_sets_one_password() throws Exception {
        var newcomer = Newcomer.at(port, letters);
        newcomer.register();
        var link = letters.link(newcomer.email());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(n -> new Newcomer(newcomer.email(), new Browser(port), letters))
                    .toList();
            var answers = atOnce(
                    threads,
                    all,
                    it -> it.choose(link, Newcomer.PASSWORD + all.indexOf(it)).statusCode());
            assertThat(answers.stream().filter(it -> it == 302)).hasSize(1);
            var winner = answers.indexOf(302);
            assertThat(Browser.said(newcomer.logIn(newcomer.email(), Newcomer.PASSWORD + winner)))
                    .contains("Zumthor");
        }
    }

    static <T> List<Integer> atOnce(ExecutorService threads, List<T> all, ToIntFunction<T> act)
            throws InterruptedException {
        var calls = all.stream()
                .map(one -> (Callable<Integer>) () -> act.applyAsInt(one))
                .toList();
        return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }

    private static String encoded(String secret) {
        return secret.startsWith("%") ? secret : Browser.encode("s", secret).substring(2);
    }

    private String state(Newcomer newcomer) {
        return rows.one("select state from account where login = '" + newcomer.email() + "'");
    }

    private String roles(Newcomer newcomer) {
        return rows.one("select roles from account where login = '" + newcomer.email() + "'");
    }
}
