package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Organisations;
import io.eata.identity.factor.FactorPolicy;
import io.eata.identity.factor.FactorRequirements;
import io.eata.platform.security.Role;
import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holders who log in with an outside provider that the operator offers. */
class OutsideLoginTest {

    private static final String ANNA = "anna.keller@directory.example";
    private static final String LENA = "holder@film.example";
    private static final String MARIUS = "holder@rally.example";
    private static final String PROVIDERS = "/account/security/providers";
    private static final TestDatabase DATABASE = PostgresForTests.freshDatabase("identity");

    private static Copy copy;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), Keycloak.SECRET + "\n");
        var settings = "eata.identity.holder-providers.";
        copy = Copy.start(
                DATABASE,
                Map.of(
                        settings + "directory.title",
                        "Directory",
                        settings + "directory.issuer",
                        Keycloak.issuer(),
                        settings + "directory.client-id",
                        Keycloak.CLIENT,
                        settings + "directory.client-secret-file",
                        secret.toString(),
                        settings + "nowhere.title",
                        "Nowhere",
                        settings + "nowhere.issuer",
                        "http://127.0.0.1:1/realms/nowhere",
                        settings + "nowhere.client-id",
                        "eata",
                        settings + "nowhere.client-secret-file",
                        secret.toString()));
        port = copy.port();
    }

    @AfterAll
    static void stop() {
        copy.close();
        DATABASE.close();
    }

    @AfterEach
    void forget() throws SQLException {
        update("delete from outside_login");
        update("delete from letter");
        update("delete from account where login = '" + ANNA + "'");
    }

    @Test
    void offers_the_providers_beside_the_other_ways_in() {
        assertThat(Browser.said(new Browser(port).get("/login")))
                .contains("Continue with Directory", "/identity/login/with/directory", "Continue with Nowhere")
                .contains("Forgotten password?");
    }

    @Test
    void registers_a_stranger_without_a_letter_and_without_a_password() throws SQLException {
        var traveller = new Traveller(port);
        var form = logIn(traveller, "keller");
        assertThat(Browser.said(form))
                .contains("Directory has confirmed your e-mail address", "value=\"Anna\"", "value=\"Keller\"", ANNA);
        // An address in the form counts for nothing: the provider's does.
        var home = press(traveller, form, "/registration/outside", profile("email", MARIUS));
        assertThat(Browser.said(home)).contains("You are signed in", "Anna Keller", "Keller Film");
        var account = accounts().byLogin(ANNA).orElseThrow();
        assertThat(account.account().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.account().roles()).containsExactlyInAnyOrder(Role.HOLDER, Role.COMPANY_MANAGER);
        assertThat(account.passwordHash()).isNull();
        assertThat(count("select count(*) from letter")).isZero();
        assertThat(count("select count(*) from audit_entry where act = 'OUTSIDE_LOGIN_LINKED'"))
                .isPositive();

        assertThat(Browser.said(logIn(new Traveller(port), "keller"))).contains("You are signed in", "Anna Keller");
    }

    @Test
    void shows_the_form_again_with_what_is_wrong_in_it() {
        var traveller = new Traveller(port);
        var again = press(traveller, logIn(traveller, "keller"), "/registration/outside", profile("phone", "?"));
        assertThat(Browser.said(again)).contains("Keller Film", ANNA, "phone-error");
        assertThat(accounts().byLogin(ANNA)).isEmpty();
    }

    @Test
    void takes_over_no_account_by_its_address_but_links_it_once_its_owner_has_logged_in() throws SQLException {
        var traveller = new Traveller(port);
        var told = logIn(traveller, "lena");
        assertThat(Browser.said(told)).contains("There is an account with your address already");
        assertThat(Browser.location(traveller.get("/logout"))).endsWith("/logged-out");
        assertThat(count("select count(*) from outside_login")).isZero();

        var asked = withPassword(traveller, LENA);
        assertThat(Browser.said(asked)).contains("Link this account of Directory with yours?", LENA);
        assertThat(Browser.said(press(traveller, asked, PROVIDERS + "/link"))).contains("The two are linked");
        assertThat(count("select count(*) from letter where kind = 'FACTOR_ADDED'"))
                .isEqualTo(1);

        assertThat(Browser.said(logIn(new Traveller(port), "lena"))).contains("You are signed in", "Lena Brunner");

        assertThat(Browser.said(press(traveller, traveller.get(PROVIDERS), PROVIDERS + "/directory/remove")))
                .contains("The link is removed");
        assertThat(count("select count(*) from letter where kind = 'FACTOR_REMOVED'"))
                .isEqualTo(1);
        assertThat(Browser.said(logIn(new Traveller(port), "lena"))).contains("There is an account with your address");
        assertThat(count("select count(*) from audit_entry where act = 'OUTSIDE_LOGIN_REMOVED'"))
                .isPositive();
    }

    @Test
    void leads_on_to_the_client_that_asked_for_the_login_when_the_link_is_made() {
        var traveller = new Traveller(port);
        traveller.get(Client.wallet().authorize(Client.verifier()));
        logIn(traveller, "lena");
        var asked = withPassword(traveller, LENA);
        assertThat(Browser.said(asked)).contains("Link this account of Directory with yours?");
        var at = send(traveller, asked, PROVIDERS + "/link");
        while (!Browser.location(at).startsWith(DemoSettings.PROXY + "/wallet")) {
            at = traveller.get(at.uri().resolve(Browser.location(at)).toString());
        }
        assertThat(Browser.parameter(Browser.location(at), "code")).isPresent();
    }

    @Test
    void links_from_the_account_and_says_how_the_login_was() {
        var traveller = new Traveller(port);
        withPassword(traveller, MARIUS);
        assertThat(Browser.said(traveller.get("/account"))).contains(PROVIDERS);
        assertThat(Browser.said(traveller.get(PROVIDERS))).contains("Link with Directory", "None yet");
        var asked = back(traveller, traveller.follow(traveller.get("/login/with/directory?link=1")), "unsure");
        assertThat(Browser.said(asked)).contains("Link this account of Directory with yours?", MARIUS);
        assertThat(Browser.said(press(traveller, asked, PROVIDERS + "/link"))).contains("The two are linked");
        assertThat(Browser.said(logIn(new Traveller(port), "unsure"))).contains("You are signed in", "Marius Lie");
    }

    @Test
    void believes_no_address_that_the_provider_does_not_vouch_for() throws SQLException {
        var traveller = new Traveller(port);
        var form = logIn(traveller, "unsure");
        assertThat(Browser.said(form))
                .contains("Directory does not confirm an e-mail address of yours")
                .doesNotContain(MARIUS);
        assertThat(Browser.said(press(traveller, form, "/registration/outside", profile("email", MARIUS))))
                .contains("Register");
        assertThat(count("select count(*) from outside_login")).isZero();
        assertThat(Browser.location(traveller.get("/account"))).endsWith("/login");
    }

    @Test
    void is_not_for_people_of_customs() throws SQLException {
        assertThat(Browser.said(logIn(new Traveller(port), "borrower"))).contains("Directory is for carnet holders");

        var officer = new Traveller(port);
        withPassword(officer, "officer.de@customs.example");
        assertThat(Browser.said(officer.get(PROVIDERS))).contains("Only accounts of carnet holders can be linked");
        back(officer, officer.follow(officer.get("/login/with/directory?link=1")), "keller");
        press(officer, officer.get("/account"), PROVIDERS + "/link");
        assertThat(count("select count(*) from outside_login")).isZero();
    }

    @Test
    void leaves_a_neighbours_link_alone() throws SQLException {
        link("lena", LENA);
        var neighbour = new Traveller(port);
        withPassword(neighbour, MARIUS);
        var asked = back(neighbour, neighbour.follow(neighbour.get("/login/with/directory?link=1")), "lena");
        assertThat(Browser.said(press(neighbour, asked, PROVIDERS + "/link")))
                .contains("That account is linked with another account here");
        press(neighbour, neighbour.get("/account"), PROVIDERS + "/directory/remove");
        assertThat(count("select count(*) from outside_login")).isEqualTo(1);
        assertThat(Browser.said(logIn(new Traveller(port), "lena"))).contains("Lena Brunner");
    }

    @Test
    void keeps_the_only_way_in() throws SQLException {
        var traveller = new Traveller(port);
        press(traveller, logIn(traveller, "keller"), "/registration/outside", profile("state", ""));
        assertThat(Browser.said(press(traveller, traveller.get(PROVIDERS), PROVIDERS + "/directory/remove")))
                .contains("This is your only way in");
        assertThat(count("select count(*) from outside_login")).isEqualTo(1);
    }

    @Test
    void asks_for_the_factors_that_the_organisation_asks_for() {
        link("lena", LENA);
        var organisation =
                copy.context().getBean(Organisations.class).byId("ALPENFILM").orElseThrow();
        var requirements = copy.context().getBean(FactorRequirements.class);
        requirements.change(organisation, "test", List.of(new FactorPolicy(Role.HOLDER, true, Set.of())));
        try {
            var traveller = new Traveller(port);
            logIn(traveller, "lena");
            assertThat(Browser.location(traveller.get("/account"))).endsWith("/login/enrol");
        } finally {
            requirements.change(organisation, "test", List.of());
        }
    }

    @Test
    void opens_no_account_that_was_shut() throws SQLException {
        link("lena", LENA);
        update("update account set state = 'DISABLED' where login = '" + LENA + "'");
        try {
            assertThat(Browser.said(logIn(new Traveller(port), "lena"))).contains("Your account is shut");
        } finally {
            update("update account set state = 'ACTIVE' where login = '" + LENA + "'");
        }
    }

    @Test
    void takes_no_answer_twice() {
        var traveller = new Traveller(port);
        var answer = there(traveller, "keller");
        traveller.follow(answer);
        assertThat(Browser.said(traveller.follow(traveller.get(Browser.location(answer)))))
                .contains("The answer of Directory was not good");
    }

    @Test
    void takes_no_answer_that_this_browser_did_not_ask_for() {
        var answer = there(new Traveller(port), "keller");
        var other = new Traveller(port);
        other.follow(other.get("/login/with/directory"));
        assertThat(Browser.said(other.follow(other.get(Browser.location(answer)))))
                .contains("The answer of Directory was not good");
    }

    @Test
    void takes_no_answer_at_the_address_of_another_provider() {
        var traveller = new Traveller(port);
        var answer = Browser.location(there(traveller, "keller"));
        assertThat(Browser.said(traveller.follow(traveller.get(answer.replace("/back/directory", "/back/nowhere")))))
                .contains("The answer of Nowhere was not good");
        var once = new Traveller(port);
        var other = Browser.location(there(once, "keller"));
        once.get(other.replace("/back/directory", "/from/directory"));
        assertThat(Browser.location(once.get("/account"))).endsWith("/login");
    }

    @Test
    void says_that_a_provider_is_down_and_leaves_the_other_ways_in() {
        var traveller = new Traveller(port);
        assertThat(Browser.said(traveller.follow(traveller.get("/login/with/nowhere"))))
                .contains("<h1>Nowhere does not answer</h1>", "Other ways to sign in");
        assertThat(Browser.said(withPassword(traveller, LENA))).contains("You are signed in");
        assertThat(traveller.get("/login/with/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void has_pages_that_everybody_can_use() {
        try (var chromium = new Chromium();
                var visitor =
                        chromium.visitor(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("ar"))) {
            var page = visitor.newPage();
            var identity = "http://localhost:" + port + "/identity";
            page.navigate(identity + "/login/with/nowhere");
            Chromium.good(page, "outside-told");
            page.navigate(identity + "/login");
            Chromium.good(page, "outside-login");
            page.locator("#username").fill(LENA);
            page.locator("#password").fill(DemoSettings.PASSWORD);
            page.locator("main form button").first().click();
            page.waitForURL(identity + "/");
            page.navigate(identity + PROVIDERS);
            Chromium.good(page, "outside-providers");
            page.navigate(identity + "/account/applications");
            Chromium.good(page, "applications");
            page.navigate(identity
                    + new Client("tour-planner", null, "http://127.0.0.1/callback").authorize(Client.verifier()));
            assertThat(page.url()).contains("/oauth2/consent");
            Chromium.good(page, "consent");
        }
    }

    private static void link(String user, String login) {
        var traveller = new Traveller(port);
        logIn(traveller, user);
        press(traveller, withPassword(traveller, login), PROVIDERS + "/link");
    }

    /** To the provider and back, to the page at the end. */
    private static HttpResponse<String> logIn(Traveller traveller, String user) {
        return traveller.follow(there(traveller, user));
    }

    /** The provider's answer, which leads back here. */
    private static HttpResponse<String> there(Traveller traveller, String user) {
        var page = traveller.follow(traveller.get("/login/with/directory"));
        return traveller.logInThere(page, user, user + "-at-home");
    }

    private static HttpResponse<String> back(Traveller traveller, HttpResponse<String> page, String user) {
        return traveller.follow(traveller.logInThere(page, user, user + "-at-home"));
    }

    private static HttpResponse<String> withPassword(Traveller traveller, String login) {
        return press(
                traveller, traveller.get("/login"), "/login", "username", login, "password", DemoSettings.PASSWORD);
    }

    private static HttpResponse<String> press(
            Traveller traveller, HttpResponse<String> page, String action, String... fields) {
        return traveller.follow(send(traveller, page, action, fields));
    }

    private static HttpResponse<String> send(
            Traveller traveller, HttpResponse<String> page, String action, String... fields) {
        var hidden = Traveller.hidden(page);
        var all = new ArrayList<>(List.of(fields));
        all.add("_csrf");
        all.add(hidden.get(hidden.indexOf("_csrf") + 1));
        return traveller.post("http://localhost:" + port + "/identity" + action, all.toArray(String[]::new));
    }

    /** A form filled in well, but for one field. */
    private static String[] profile(String field, String value) {
        var fields = new java.util.LinkedHashMap<>(Map.of(
                "type", "COMPANY",
                "company", "Keller Film",
                "givenNames", "Anna",
                "surname", "Keller",
                "street", "Bahnhofstrasse 1",
                "postalCode", "8001",
                "city", "Zurich",
                "country", "CH",
                "phone", "+41 44 000 00 00",
                "terms", "yes"));
        fields.put(field, value);
        return fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private static Accounts accounts() {
        return copy.context().getBean(Accounts.class);
    }

    private static long count(String sql) throws SQLException {
        try (var connection = DATABASE.asOwner();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var connection = DATABASE.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
